package dev.inkrush.server.net;

import dev.inkrush.server.room.View;
import dev.inkrush.server.time.Clock;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The connections of one room on one event loop, those included whose socket has gone and whose place in the room waits;
 * confined to that loop.
 */
final class LoopAudience {
    private final Clock clock;
    private final Map<SocketConnection, View> members = new LinkedHashMap<>();
    private final List<SocketConnection> written = new ArrayList<>();
    private long nowNanos;

    LoopAudience(Clock clock) {
        this.clock = clock;
    }

    /** Carries out a room's deliveries in order, with one flush for each connection that something was written to. */
    void deliver(List<Delivery> deliveries) {
        nowNanos = clock.nanoTime();
        members.keySet().forEach(SocketConnection::judgePace);
        deliveries.forEach(this::deliver);
        written.forEach(SocketConnection::flush);
        written.clear();
    }

    private void deliver(Delivery delivery) {
        switch (delivery) {
            case Delivery.Enter enter -> members.put(enter.connection(), enter.view());
            case Delivery.Exit exit -> members.remove(exit.connection());
            case Delivery.HandOver over -> {
                members.remove(over.older());
                over.older().handOverTo(over.newer());
            }
            case Delivery.TakeOver over -> {
                over.newer().awaitTranscript();
                members.put(over.newer(), over.view());
            }
            case Delivery.ToOne one -> note(one.connection(), one.connection().tellAlone(told(one.frame())));
            case Delivery.Tick tick -> tick(tick.connection(), told(tick.frame()));
            case Delivery.CaughtUp caughtUp -> caughtUp.connection().caughtUp();
            case Delivery.ToAll all -> toAll(told(all.frame()));
            case Delivery.ToView view -> toView(view.view(), told(view.frame()));
        }
    }

    private Told told(Frame frame) {
        return new Told(frame, nowNanos);
    }

    private void tick(SocketConnection connection, Told told) {
        ByteBuf encoded = told.frame().encoded();
        note(connection, connection.tellTick(told, encoded));
        encoded.release();
    }

    private void toAll(Told told) {
        ByteBuf encoded = told.frame().encoded();
        for (SocketConnection connection : members.keySet()) {
            note(connection, connection.tell(told, encoded));
        }
        encoded.release();
    }

    private void toView(View audience, Told told) {
        ByteBuf encoded = told.frame().encoded();
        members.forEach((connection, view) -> {
            if (view == audience) {
                note(connection, connection.tellTick(told, encoded));
            }
        });
        encoded.release();
    }

    private void note(SocketConnection connection, boolean firstSinceFlush) {
        if (firstSinceFlush) {
            written.add(connection);
        }
    }
}
