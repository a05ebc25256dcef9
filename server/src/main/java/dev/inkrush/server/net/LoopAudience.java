package dev.inkrush.server.net;

import dev.inkrush.server.room.View;
import dev.inkrush.server.time.Clock;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The connections of one room on one event loop, those included whose socket has gone and whose place in the room waits;
 * confined to that loop. Players come first: all of theirs is written before the first spectator is told.
 */
final class LoopAudience {
    private final Clock clock;
    private final Set<SocketConnection> players = new LinkedHashSet<>();
    private final Crowd spectators;
    private final List<SocketConnection> written = new ArrayList<>();
    private long nowNanos;

    /** @param loop runs tasks on the event loop, in their order */
    LoopAudience(Executor loop, Clock clock) {
        this.clock = clock;
        this.spectators = new Crowd(loop, clock);
    }

    /** Carries out a room's deliveries in order, with one flush for each connection that something was written to. */
    void deliver(List<Delivery> deliveries) {
        nowNanos = clock.nanoTime();
        players.forEach(SocketConnection::judgePace);
        deliveries.forEach(this::deliver);
        written.forEach(SocketConnection::flush);
        written.clear();
    }

    private void deliver(Delivery delivery) {
        switch (delivery) {
            case Delivery.Enter enter -> enter(enter.connection(), enter.view());
            case Delivery.Exit exit -> exit(exit.connection());
            case Delivery.HandOver over -> {
                exit(over.older());
                over.older().handOverTo(over.newer());
            }
            case Delivery.TakeOver over -> {
                over.newer().awaitTranscript();
                enter(over.newer(), over.view());
            }
            case Delivery.ToOne one -> {
                spectators.catchUp(one.connection());
                note(one.connection(), one.connection().tellAlone(told(one.frame())));
            }
            case Delivery.Tick tick -> tick(tick.connection(), told(tick.frame()));
            case Delivery.CaughtUp caughtUp -> caughtUp.connection().caughtUp();
            case Delivery.ToAll all -> {
                toPlayers(told(all.frame()), SocketConnection::tell);
                spectators.tell(all.frame(), false);
            }
            case Delivery.ToView view -> toView(view.view(), view.frame());
        }
    }

    private void enter(SocketConnection connection, View view) {
        switch (view) {
            case PLAYER -> players.add(connection);
            case SPECTATOR -> spectators.enter(connection);
        }
    }

    private void exit(SocketConnection connection) {
        players.remove(connection);
        spectators.exit(connection);
    }

    private Told told(Frame frame) {
        return new Told(frame, nowNanos);
    }

    private void tick(SocketConnection connection, Told told) {
        ByteBuf encoded = told.frame().encoded();
        note(connection, connection.tellTick(told, encoded));
        encoded.release();
    }

    private void toView(View audience, Frame frame) {
        switch (audience) {
            case PLAYER -> toPlayers(told(frame), SocketConnection::tellTick);
            case SPECTATOR -> spectators.tell(frame, true);
        }
    }

    /** How a connection is told something; answers whether it is the first since the last flush. */
    private interface Telling {
        boolean tell(SocketConnection connection, Told told, ByteBuf encoded);
    }

    private void toPlayers(Told told, Telling telling) {
        ByteBuf encoded = told.frame().encoded();
        players.forEach(connection -> note(connection, telling.tell(connection, told, encoded)));
        encoded.release();
    }

    private void note(SocketConnection connection, boolean firstSinceFlush) {
        if (firstSinceFlush) {
            written.add(connection);
        }
    }
}
