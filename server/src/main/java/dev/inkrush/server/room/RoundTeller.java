package dev.inkrush.server.room;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import dev.inkrush.server.agent.TickSchedule;
import dev.inkrush.server.round.Round;
import java.util.List;

/** Tells a round while it runs: what has changed at each tick, encoded once for each audience, or all of it at once. */
final class RoundTeller {
    private final Round round;
    private final boolean live;
    private final Voice voice;
    private final long periodNanos;
    private final TickSchedule ticks;

    RoundTeller(Round round, InkVisibility visibility, Voice voice, long periodNanos) {
        this.round = round;
        this.live = visibility == InkVisibility.LIVE;
        this.voice = voice;
        this.periodNanos = periodNanos;
        this.ticks = new TickSchedule(round.startNanos(), periodNanos);
    }

    /** Tells the news if a tick is due. */
    void tick(long nowNanos) {
        if (ticks.due(nowNanos)) {
            tellNews(nowNanos);
        }
    }

    /** Tells the news now, so that what is told next builds on all that has happened. */
    void tellNews(long nowNanos) {
        if (!round.hasNews()) {
            return;
        }
        List<SeatDelta> seen = round.news(true);
        List<SeatDelta> played = live ? seen : round.news(false);
        byte[] forSpectators = encode(seen, nowNanos);
        tell(View.SPECTATOR, seen, forSpectators);
        tell(View.PLAYER, played, played.equals(seen) ? forSpectators : encode(played, nowNanos));
        round.told();
    }

    private void tell(View view, List<SeatDelta> deltas, byte[] frame) {
        if (!deltas.isEmpty()) {
            voice.toAll(view, frame);
        }
    }

    /** All that has been told so far, as somebody may see it; {@link #tellNews} goes before. */
    byte[] snapshot(Participant viewer, long nowNanos) {
        boolean spectator = viewer.view() == View.SPECTATOR;
        boolean looks = spectator || live;
        return encode(
                round.whole(drawing -> drawing.seat() == viewer.seat() || (looks && !drawing.hidden())), nowNanos);
    }

    private byte[] encode(List<SeatDelta> deltas, long nowNanos) {
        int tick = (int) ((nowNanos - round.startNanos()) / periodNanos);
        return BinaryCodec.encode(new TickFrame(tick, deltas));
    }

    /** Nanoseconds until there is something to tell. */
    long idleNanos(long nowNanos) {
        return round.hasNews() ? ticks.idleNanos(nowNanos) : Long.MAX_VALUE;
    }
}
