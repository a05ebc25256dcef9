package dev.inkrush.server.replay;

import java.util.function.LongSupplier;

/** What ticks cost one receiver. Confined to the replay's thread. */
final class Receiver {
    private final LongSupplier pointsDrawn;
    private long bytes;

    /** @param pointsDrawn points that all players of the room have drawn */
    Receiver(LongSupplier pointsDrawn) {
        this.pointsDrawn = pointsDrawn;
    }

    /** A tick has come, with its WebSocket header. */
    void received(int tickBytes) {
        bytes += tickBytes;
    }

    long bytes() {
        return bytes;
    }

    long points() {
        return pointsDrawn.getAsLong();
    }
}
