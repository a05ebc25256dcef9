package dev.inkrush.server.testkit;

import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.server.room.Fanout;
import dev.inkrush.server.room.View;
import dev.inkrush.server.session.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Delivers to simulated connections what a room says, at the flush and not before. */
final class RecordingFanout implements Fanout {
    private final Map<SimulatedConnection, View> members = new LinkedHashMap<>();
    private final List<Runnable> queued = new ArrayList<>();

    private static SimulatedConnection simulated(Connection connection) {
        return (SimulatedConnection) connection;
    }

    @Override
    public void add(Connection connection, View view) {
        if (members.put(simulated(connection), view) != null) {
            throw new IllegalStateException("added twice");
        }
    }

    @Override
    public void replace(Connection older, Connection newer, View view) {
        remove(older);
        add(newer, view);
    }

    @Override
    public void remove(Connection connection) {
        if (members.remove(simulated(connection)) == null) {
            throw new IllegalStateException("removed, but never added");
        }
    }

    @Override
    public void tell(Connection connection, ServerMessage message) {
        String text = JsonCodec.encode(message);
        queued.add(() -> simulated(connection).receive(text));
    }

    @Override
    public void tell(Connection connection, byte[] frame) {
        queued.add(() -> simulated(connection).receive(frame));
    }

    @Override
    public void tick(Connection connection, byte[] frame) {
        SimulatedConnection to = simulated(connection);
        if (!to.skipping()) {
            queued.add(() -> to.receive(frame));
        }
    }

    @Override
    public void tellAll(ServerMessage message) {
        String text = JsonCodec.encode(message);
        List.copyOf(members.keySet()).forEach(connection -> queued.add(() -> connection.receive(text)));
    }

    @Override
    public void tellAll(View view, byte[] frame) {
        members.forEach((connection, its) -> {
            if (its == view && !connection.skipping()) {
                queued.add(() -> connection.receive(frame));
            }
        });
    }

    @Override
    public void caughtUp(Connection connection) {
        simulated(connection).skipping(false);
    }

    @Override
    public void flush() {
        List<Runnable> deliveries = List.copyOf(queued);
        queued.clear();
        deliveries.forEach(Runnable::run);
    }
}
