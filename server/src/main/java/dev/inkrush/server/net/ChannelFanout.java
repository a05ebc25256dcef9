package dev.inkrush.server.net;

import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.server.room.Fanout;
import dev.inkrush.server.room.View;
import dev.inkrush.server.session.Connection;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * The fan-out of one room over event loops. A flush costs the room's thread one task for each loop, however many
 * connections there are; a frame is encoded once and each connection writes a duplicate of it.
 *
 * <ul>
 *   <li>The room's thread owns this object; {@link LoopAudience} belongs to its loop; only {@link Delivery} crosses.
 *   <li>Deliveries of one room reach a connection in the order of the calls.
 *   <li>A loop that has shut down drops what it is given, and its frames are given back.
 * </ul>
 */
public final class ChannelFanout implements Fanout {
    private final Map<EventLoop, Outbox> outboxes = new HashMap<>();

    @Override
    public void add(Connection connection, View view) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.Enter(socket, view));
    }

    @Override
    public void remove(Connection connection) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.Exit(socket));
    }

    @Override
    public void tell(Connection connection, ServerMessage message) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.ToOne(socket, socket.encode(message)));
    }

    @Override
    public void tell(Connection connection, byte[] frame) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.ToOne(socket, EncodedFrames.binary(frame)));
    }

    @Override
    public void tick(Connection connection, byte[] frame) {
        SocketConnection socket = socket(connection);
        outbox(socket).pending.add(new Delivery.Tick(socket, EncodedFrames.binary(frame)));
    }

    @Override
    public void tellAll(ServerMessage message) {
        share(EncodedFrames.text(JsonCodec.encode(message)), Delivery.ToAll::new);
    }

    @Override
    public void tellAll(View view, byte[] frame) {
        share(EncodedFrames.binary(frame), shared -> new Delivery.ToView(view, shared));
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

    private void share(ByteBuf frame, Function<ByteBuf, Delivery> delivery) {
        for (Outbox outbox : outboxes.values()) {
            outbox.pending.add(delivery.apply(frame.retain()));
        }
        frame.release();
    }

    private Outbox outbox(SocketConnection connection) {
        return outboxes.computeIfAbsent(connection.loop(), Outbox::new);
    }

    private static SocketConnection socket(Connection connection) {
        return (SocketConnection) connection;
    }

    /** What waits for the next flush of one loop. */
    private static final class Outbox {
        private final EventLoop loop;
        private final LoopAudience audience = new LoopAudience();
        private List<Delivery> pending = new ArrayList<>();

        Outbox(EventLoop loop) {
            this.loop = loop;
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
                deliveries.forEach(Delivery::drop);
            }
        }
    }
}
