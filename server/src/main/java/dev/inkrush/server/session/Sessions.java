package dev.inkrush.server.session;

import dev.inkrush.server.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connection that each player has now, and the room each is in. A player has one connection: the newest. Of players
 * without one the place is remembered for a while, so that a resume finds its way back.
 *
 * <p>May be used from any thread; every call takes a short lock and no other.
 */
public final class Sessions {
    /** Players without a connection that are remembered; beyond it the longest gone are forgotten first. */
    private static final int MAX_AWAY = 100_000;

    private final Duration memory;
    private final Clock clock;
    private final Map<String, Session> present = new HashMap<>();
    private final Map<String, Absence> away = new LinkedHashMap<>();
    private final Map<String, Long> generations = new LinkedHashMap<>();

    /** @param memory how long the place of a player without a connection is remembered */
    public Sessions(Duration memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    private static final class Session {
        private final Connection connection;
        private @Nullable Place place;

        Session(Connection connection, @Nullable Place place) {
            this.connection = connection;
            this.place = place;
        }

        @SuppressWarnings("ReferenceEquality") // A connection is the object, whatever it says of itself.
        boolean runsOver(Connection other) {
            return connection == other;
        }
    }

    private record Absence(Place place, Instant since) {}

    /**
     * Takes a token of a player, unless a younger one has been taken before. A token and those younger stay good until
     * then, because the answer that brings the next one may be lost on its way.
     *
     * @return false when the token is out of date
     */
    public synchronized boolean take(String playerId, long generation) {
        Long newest = generations.remove(playerId);
        generations.put(playerId, newest == null ? generation : Math.max(newest, generation));
        if (generations.size() > MAX_AWAY) {
            generations.remove(generations.keySet().iterator().next());
        }
        return newest == null || generation >= newest;
    }

    /**
     * Makes a connection the player's own; the place carries over.
     *
     * @return the connection that it replaces, to be closed with REPLACED; null if there was none
     */
    public synchronized @Nullable Connection open(String playerId, Connection connection) {
        forgetLongGone();
        Absence absence = away.remove(playerId);
        Session older = present.get(playerId);
        Place place = older != null ? older.place : absence != null ? absence.place : null;
        present.put(playerId, new Session(connection, place));
        return older == null ? null : older.connection;
    }

    /**
     * A connection has gone.
     *
     * @return where the player was, for the room to be told; null when in no room or when a newer connection has taken over
     */
    public synchronized @Nullable Place close(String playerId, Connection connection) {
        Session session = current(playerId, connection);
        if (session == null) {
            return null;
        }
        present.remove(playerId);
        if (session.place != null) {
            away.put(playerId, new Absence(session.place, clock.now()));
            forgetLongGone();
        }
        return session.place;
    }

    /**
     * The player is on the way into a room; to be called before the room is told. Ignored from a replaced connection.
     *
     * @return false when the player is in a room already, or the connection was replaced
     */
    public synchronized boolean enter(String playerId, Connection connection, Place place) {
        Session session = current(playerId, connection);
        if (session == null || session.place != null) {
            return false;
        }
        session.place = place;
        return true;
    }

    /**
     * The player was in a room before a restart; to be called before anybody connects.
     *
     * @param generation of the last token that was taken, 0 for none
     */
    public synchronized void restore(String playerId, Place place, long generation) {
        away.put(playerId, new Absence(place, clock.now()));
        generations.put(playerId, generation);
    }

    /** The player is in no room any more. Ignored from a replaced connection. */
    public synchronized void leave(String playerId, Connection connection) {
        Session session = current(playerId, connection);
        if (session != null) {
            session.place = null;
        }
    }

    /** Where the player is or last was; null when in no room. */
    public synchronized @Nullable Place place(String playerId) {
        Session session = present.get(playerId);
        if (session != null) {
            return session.place;
        }
        forgetLongGone();
        Absence absence = away.get(playerId);
        return absence == null ? null : absence.place;
    }

    /** Whether no newer connection has replaced this one. */
    public synchronized boolean isCurrent(String playerId, Connection connection) {
        return current(playerId, connection) != null;
    }

    /** Players with a connection. */
    public synchronized int size() {
        return present.size();
    }

    private @Nullable Session current(String playerId, Connection connection) {
        Session session = present.get(playerId);
        return session != null && session.runsOver(connection) ? session : null;
    }

    private void forgetLongGone() {
        Instant oldest = clock.now().minus(memory);
        Iterator<Absence> longestGone = away.values().iterator();
        while (longestGone.hasNext()) {
            boolean expired = longestGone.next().since.isBefore(oldest);
            if (!expired && away.size() <= MAX_AWAY) {
                return;
            }
            longestGone.remove();
        }
    }
}
