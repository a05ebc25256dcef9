package dev.inkrush.protocol;

import dev.inkrush.protocol.TickFrame.OwnDelta;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frames of one tick for all who may see the same: each seat's delta is encoded once, and the frames are put together
 * from them.
 */
public final class TickEncoder {
    private static final int NO_SEAT = -1;

    private final int tick;
    private final Map<Integer, byte[]> bySeat = new LinkedHashMap<>();

    /** @param deltas at most one of each seat */
    public TickEncoder(int tick, List<SeatDelta> deltas) {
        this.tick = tick;
        deltas.forEach(delta -> bySeat.put(delta.seat(), TickCodec.encode(delta)));
    }

    /**
     * All seats: what a spectator gets, and who has nothing yet.
     *
     * @param own what the receiver alone is told, null for a spectator
     */
    public byte[] whole(@Nullable OwnDelta own) {
        return frame(own, NO_SEAT);
    }

    /**
     * All seats but that of the player who gets it: a player's own ink comes from the player's own hand.
     *
     * @return null when there is nothing to tell
     */
    public byte @Nullable [] without(int seat, @Nullable OwnDelta own) {
        int others = bySeat.size() - (bySeat.containsKey(seat) ? 1 : 0);
        return own == null && others == 0 ? null : frame(own, seat);
    }

    private byte[] frame(@Nullable OwnDelta own, int leftOut) {
        WireWriter out = new WireWriter(256);
        TickCodec.writeHead(tick, own, out);
        bySeat.forEach((seat, delta) -> {
            if (seat != leftOut) {
                out.writeBytes(delta);
            }
        });
        return out.toByteArray();
    }
}
