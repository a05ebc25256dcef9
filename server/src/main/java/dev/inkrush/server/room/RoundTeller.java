package dev.inkrush.server.room;

import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.protocol.TickEncoder;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import dev.inkrush.server.agent.TickSchedule;
import dev.inkrush.server.round.Drawing;
import dev.inkrush.server.round.Round;
import dev.inkrush.server.session.Connection;
import java.util.List;

/**
 * Tells a round while it runs: what has changed at each tick, or all of it at once. Each seat is encoded once for those who
 * see the ink and once for those who do not; a player's frame is put together from the other seats and the player's own
 * guesses.
 */
final class RoundTeller {
    private final Round round;
    private final boolean live;
    private final People people;
    private final Voice voice;
    private final long periodNanos;
    private final TickSchedule ticks;

    RoundTeller(Round round, InkVisibility visibility, People people, Voice voice, long periodNanos) {
        this.round = round;
        this.live = visibility == InkVisibility.LIVE;
        this.people = people;
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
        int tick = tickAt(nowNanos);
        List<SeatDelta> seen = round.news(true, tick);
        TickEncoder forLookers = new TickEncoder(tick, seen);
        tellPlayers(live ? forLookers : new TickEncoder(tick, round.news(false, tick)));
        if (!seen.isEmpty()) {
            voice.toAll(View.SPECTATOR, forLookers.whole(null));
        }
        round.told(tick);
    }

    private void tellPlayers(TickEncoder frames) {
        for (Participant player : people.players()) {
            Connection connection = player.line();
            if (connection != null) {
                byte[] frame = frames.without(player.seat(), round.ownNews(player.seat()));
                if (frame != null) {
                    voice.tick(connection, frame);
                }
            }
        }
    }

    /** All that has been told so far, as somebody may see it; {@link #tellNews} goes before. */
    byte[] snapshot(Participant viewer, long nowNanos) {
        boolean looks = live || viewer.view() == View.SPECTATOR;
        List<SeatDelta> all = round.whole(drawing -> drawing.seat() == viewer.seat() || (looks && !drawing.hidden()));
        Drawing own = round.drawing(viewer.seat());
        return new TickEncoder(tickAt(nowNanos), all).whole(own == null ? null : own.wholeForPlayer());
    }

    private int tickAt(long nowNanos) {
        return (int) ((nowNanos - round.startNanos()) / periodNanos);
    }

    /** Nanoseconds until there is something to tell. */
    long idleNanos(long nowNanos) {
        return round.hasNews() ? ticks.idleNanos(nowNanos) : Long.MAX_VALUE;
    }
}
