package dev.inkrush.server.net;

import dev.inkrush.server.room.View;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The connections of one room on one event loop; confined to that loop. */
final class LoopAudience {
    private final Map<SocketConnection, View> members = new LinkedHashMap<>();
    private final List<SocketConnection> written = new ArrayList<>();

    /** Carries out a room's deliveries in order, with one flush for each connection that something was written to. */
    void deliver(List<Delivery> deliveries) {
        members.keySet().forEach(SocketConnection::judgePace);
        deliveries.forEach(this::deliver);
        written.forEach(SocketConnection::flush);
        written.clear();
    }

    private void deliver(Delivery delivery) {
        switch (delivery) {
            case Delivery.Enter enter -> members.put(enter.connection(), enter.view());
            case Delivery.Exit exit -> members.remove(exit.connection());
            case Delivery.ToOne one -> note(one.connection(), one.connection().write(one.frame()));
            case Delivery.Tick tick -> tick(tick.connection(), tick.frame());
            case Delivery.CaughtUp caughtUp -> caughtUp.connection().caughtUp();
            case Delivery.ToAll all -> toAll(all.frame());
            case Delivery.ToView view -> toView(view.view(), view.frame());
        }
    }

    private void tick(SocketConnection connection, ByteBuf frame) {
        note(connection, connection.writeTick(frame));
        frame.release();
    }

    private void toAll(ByteBuf frame) {
        for (SocketConnection connection : members.keySet()) {
            note(connection, connection.write(frame.retainedDuplicate()));
        }
        frame.release();
    }

    private void toView(View audience, ByteBuf frame) {
        members.forEach((connection, view) -> {
            if (view == audience) {
                note(connection, connection.writeTick(frame));
            }
        });
        frame.release();
    }

    private void note(SocketConnection connection, boolean firstSinceFlush) {
        if (firstSinceFlush) {
            written.add(connection);
        }
    }
}
