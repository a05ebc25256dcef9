package dev.inkrush.server.net;

import dev.inkrush.server.time.Clock;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The spectators of one room on one event loop. What all of them are told is kept once and passed on to a few at a time,
 * and whoever else waits for the loop comes in between: a thousand writes in a row would hold up every player on it.
 *
 * <ul>
 *   <li>Confined to its event loop.
 *   <li>Each spectator is told everything in order, and with one flush what has gathered since the last time: a loop that
 *       falls behind makes fewer writes of the same frames.
 *   <li>Nothing is kept longer than until the last spectator has been told.
 * </ul>
 */
final class Crowd {
    /** Spectators told in one task of the event loop: about as long as a read from one socket may take. */
    static final int SLICE = 32;

    private final Executor loop;
    private final Clock clock;
    private final Map<SocketConnection, Spectator> members = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Queue<Spectator> waiting = new ArrayDeque<>();
    private long firstLine;
    private boolean passing;

    private static final class Spectator {
        private final SocketConnection connection;

        /** Number of the next line to be told. */
        private long next;

        Spectator(SocketConnection connection, long next) {
            this.connection = connection;
            this.next = next;
        }
    }

    /** @param tick whether those who are behind go without it */
    private record Line(Told told, ByteBuf encoded, boolean tick) {}

    /** @param loop runs tasks on the event loop, in their order */
    Crowd(Executor loop, Clock clock) {
        this.loop = loop;
        this.clock = clock;
    }

    boolean holds(SocketConnection connection) {
        return members.containsKey(connection);
    }

    void enter(SocketConnection connection) {
        members.put(connection, new Spectator(connection, end()));
    }

    /** Takes a spectator out, who has been told everything by then. */
    void exit(SocketConnection connection) {
        catchUp(connection);
        members.remove(connection);
    }

    /** Tells one spectator, out of turn, what all were told so far. */
    void catchUp(SocketConnection connection) {
        Spectator spectator = members.get(connection);
        if (spectator != null) {
            catchUp(spectator);
        }
    }

    /** Tells everybody something, soon. */
    void tell(Frame frame, boolean tick) {
        if (members.isEmpty()) {
            return;
        }
        lines.add(new Line(new Told(frame, clock.nanoTime()), frame.encoded(), tick));
        if (!passing) {
            begin();
        }
    }

    private void begin() {
        waiting.addAll(members.values());
        passing = true;
        goOn();
    }

    private void goOn() {
        try {
            loop.execute(this::pass);
        } catch (RejectedExecutionException shutDown) {
            forget(lines.size());
        }
    }

    private void pass() {
        for (int i = 0; i < SLICE && !waiting.isEmpty(); i++) {
            catchUp(waiting.remove().connection);
        }
        if (waiting.isEmpty()) {
            passing = false;
            long told =
                    members.values().stream().mapToLong(each -> each.next).min().orElse(end());
            forget((int) (told - firstLine));
            if (!lines.isEmpty()) {
                begin();
            }
        } else {
            goOn();
        }
    }

    private void catchUp(Spectator spectator) {
        SocketConnection connection = spectator.connection;
        connection.judgePace();
        boolean written = false;
        for (; spectator.next < end(); spectator.next++) {
            Line line = lines.get((int) (spectator.next - firstLine));
            written |=
                    line.tick ? connection.tellTick(line.told, line.encoded) : connection.tell(line.told, line.encoded);
        }
        if (written) {
            connection.flush();
        }
    }

    private long end() {
        return firstLine + lines.size();
    }

    private void forget(int count) {
        List<Line> done = lines.subList(0, count);
        done.forEach(line -> line.encoded.release());
        done.clear();
        firstLine += count;
    }
}
