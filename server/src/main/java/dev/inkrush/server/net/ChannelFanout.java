package dev.inkrush.server.net;

import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.server.room.Fanout;
import dev.inkrush.server.room.View;
import dev.inkrush.server.session.Connection;
import dev.inkrush.server.time.Clock;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;

/**
 * The fan-out of one room over event loops. A flush costs the room's thread one task for each loop, however many
 * connections there are; a message is put into words once, and each connection writes a duplicate of its loop's buffer.
 *
 * <ul>
 *   <li>The room's thread owns this object; {@link LoopAudience} belongs to its loop; only {@link Delivery} crosses.
 *   <li>Deliveries of one room reach a connection in the order of the calls.
 *   <li>A loop that has shut down drops what it is given.
 * </ul>
 */
public final class ChannelFanout implements Fanout {
    private final Clock clock;
    private final Map<EventLoop, Outbox> outboxes = new HashMap<>();

    /** @param clock read by the event loops, never by the room's thread */
    public ChannelFanout(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Connection connection, View view) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.Enter(socket, view));
    }

    @Override
    public void replace(Connection older, Connection newer, View view) {
        SocketConnection before = socket(older);
        SocketConnection after = socket(newer);
        outbox(before).pending.add(new Delivery.HandOver(before, after));
        outbox(after).pending.add(new Delivery.TakeOver(after, view));
    }

    @Override
    public void remove(Connection connection) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.Exit(socket));
    }

    @Override
    public void tell(Connection connection, ServerMessage message) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.ToOne(socket, socket.frame(message)));
    }

    @Override
    public void tell(Connection connection, byte[] frame) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.ToOne(socket, Frame.binary(frame)));
    }

    @Override
    public void tick(Connection connection, byte[] frame) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.Tick(socket, Frame.binary(frame)));
    }

    @Override
    public void tellAll(ServerMessage message) {
        share(new Delivery.ToAll(Frame.of(message)));
    }

    @Override
    public void tellAll(View view, byte[] frame) {
        share(new Delivery.ToView(view, Frame.binary(frame)));
    }

    @Override
    public void caughtUp(Connection connection) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.CaughtUp(socket));
    }

    @Override
    public void flush() {
        outboxes.values().forEach(Outbox::handOver);
    }

    private void share(Delivery delivery) {
        outboxes.values().forEach(outbox -> outbox.pending.add(delivery));
    }

    private Outbox outbox(SocketConnection connection) {
        return outboxes.computeIfAbsent(connection.loop(), loop -> new Outbox(loop, clock));
    }

    private static SocketConnection socket(Connection connection) {
        return (SocketConnection) connection;
    }

    /** What waits for the next flush of one loop. */
    private static final class Outbox {
        private final EventLoop loop;
        private final LoopAudience audience;
        private List<Delivery> pending = new ArrayList<>();

        Outbox(EventLoop loop, Clock clock) {
            this.loop = loop;
            this.audience = new LoopAudience(loop, clock);
        }

        void handOver() {
            if (pending.isEmpty()) {
                return;
            }
            List<Delivery> deliveries = pending;
            pending = new ArrayList<>();
            try {
                loop.execute(() -> audience.deliver(deliveries));
            } catch (RejectedExecutionException shutDown) {
                // The server is stopping, and the sockets have gone.
            }
        }
    }
}
