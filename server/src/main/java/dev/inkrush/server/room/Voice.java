package dev.inkrush.server.room;

import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.server.session.Connection;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a room speaks to those in it. A change of the room is told before anything else that is said to all, and at the
 * latest at the end of the cycle, so that many changes cost one message.
 */
final class Voice {
    /** A crowd of spectators that comes and goes must not cost the players a message for each. */
    private static final long CROWD_PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Fanout fanout;
    private final Supplier<RoomState> state;
    private boolean changed;
    private boolean unsaved;
    private boolean crowdChanged;
    private long crowdToldNanos;
    private boolean spoken;

    Voice(Fanout fanout, Supplier<RoomState> state, long nowNanos) {
        this.fanout = fanout;
        this.state = state;
        this.crowdToldNanos = nowNanos - CROWD_PERIOD_NANOS;
    }

    /** People with seats, rules or the phase have changed. */
    void roomChanged() {
        changed = true;
        unsaved = true;
    }

    /** The number of spectators has changed. */
    void crowdChanged() {
        crowdChanged = true;
        unsaved = true;
    }

    /** Whether anything has changed since this was asked last. */
    boolean toldOfChange() {
        boolean was = unsaved;
        unsaved = false;
        return was;
    }

    void toAll(ServerMessage message) {
        tellChange();
        spoken = true;
        fanout.tellAll(message);
    }

    void toAll(View view, byte[] frame) {
        spoken = true;
        fanout.tellAll(view, frame);
    }

    /** A tick's frame for one of the room. */
    void tick(Connection connection, byte[] frame) {
        spoken = true;
        fanout.tick(connection, frame);
    }

    void to(Connection connection, ServerMessage message) {
        spoken = true;
        fanout.tell(connection, message);
    }

    void to(Connection connection, byte[] frame) {
        spoken = true;
        fanout.tell(connection, frame);
    }

    /**
     * Tells somebody how they are here and what the room looks like; from here on they hear what all hear.
     *
     * @param older the connection of one who comes back, if there was one
     */
    void welcome(Connection connection, @Nullable Connection older, View view, ServerMessage.Joined joined) {
        if (older == null) {
            fanout.add(connection, view);
        } else {
            fanout.replace(older, connection, view);
        }
        to(connection, joined);
        if (changed) {
            tellChange();
        } else {
            to(connection, state.get());
        }
    }

    /** Tells the room to a connection for which frames were skipped. */
    void repeat(Connection connection) {
        to(connection, state.get());
    }

    /** All has been told that one has to know; ends each welcome and each repetition. */
    void caughtUp(Connection connection) {
        fanout.caughtUp(connection);
    }

    /** Lets a connection go, after all that has been said so far. */
    void farewell(Connection connection) {
        spoken = true;
        fanout.remove(connection);
        flush();
    }

    /** Lets a connection go that is dead. */
    void forget(Connection connection) {
        fanout.remove(connection);
    }

    /** Tells what is left to tell, and lets all that was said go out. */
    void endCycle(long nowNanos) {
        if (crowdChanged && nowNanos - crowdToldNanos >= CROWD_PERIOD_NANOS) {
            crowdToldNanos = nowNanos;
            changed = true;
        }
        tellChange();
        flush();
    }

    /** Nanoseconds until something is due by the clock. */
    long idleNanos(long nowNanos) {
        return crowdChanged ? crowdToldNanos + CROWD_PERIOD_NANOS - nowNanos : Long.MAX_VALUE;
    }

    private void tellChange() {
        if (changed) {
            changed = false;
            crowdChanged = false;
            spoken = true;
            fanout.tellAll(state.get());
        }
    }

    private void flush() {
        if (spoken) {
            spoken = false;
            fanout.flush();
        }
    }
}
