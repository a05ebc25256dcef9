package dev.inkrush.server.testkit;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.room.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a connection and a pen. Every deed is settled before the call returns. */
public final class SimulatedPlayer {
    private static final int STEP = 64;
    private static final int STEPS_PER_LINE = 64;

    private final SimulatedWorld world;
    private final String id;
    private final String name;
    private SimulatedConnection connection = new SimulatedConnection();
    private @Nullable RoomCode room;
    private int round = 1;
    private int seq;
    private int steps;
    private int millis;

    SimulatedPlayer(SimulatedWorld world, String id, String name) {
        this.world = world;
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public SimulatedConnection connection() {
        return connection;
    }

    public RoomCode room() {
        if (room == null) {
            throw new IllegalStateException(name + " was in no room yet");
        }
        return room;
    }

    private Member member() {
        return new Member(id, name, Language.EN, 0, 0, connection);
    }

    // Coming and going.

    public SimulatedPlayer creates(Settings settings) {
        return creates(Role.PLAYER, settings);
    }

    public SimulatedPlayer creates(Role role, Settings settings) {
        world.rooms().create(member(), role, settings, null).ifPresent(code -> room = code);
        world.settle();
        return this;
    }

    public SimulatedPlayer joins(SimulatedPlayer host) {
        return enters(host.room(), Role.PLAYER);
    }

    public SimulatedPlayer watches(SimulatedPlayer host) {
        return enters(host.room(), Role.SPECTATOR);
    }

    public SimulatedPlayer enters(RoomCode code, Role role) {
        return enters(code, role, null);
    }

    public SimulatedPlayer enters(RoomCode code, Role role, @Nullable String password) {
        room = code;
        world.rooms().enter(code, member(), role, password);
        world.settle();
        return this;
    }

    public void vanishes() {
        connection.goes();
        world.rooms().vanished(room(), id, connection);
        world.settle();
    }

    /** Comes back over a new connection, before or after the old one is known to have gone. */
    public SimulatedPlayer returns(Role role) {
        connection = new SimulatedConnection();
        return enters(room(), role);
    }

    /** Gets a connection that has been in no room yet. */
    public void renews() {
        connection = new SimulatedConnection();
    }

    public SimulatedPlayer returns() {
        return returns(Role.PLAYER);
    }

    public void leaves() {
        says(new ClientMessage.Leave());
    }

    // Saying.

    public void says(ClientMessage.ToRoom message) {
        world.rooms().tell(room(), id, connection, message);
        world.settle();
    }

    public void starts() {
        says(new ClientMessage.Start());
    }

    public void endsRound() {
        says(new ClientMessage.EndRound());
    }

    public void endsGame() {
        says(new ClientMessage.EndGame());
    }

    public void skips() {
        says(new ClientMessage.SkipWord());
    }

    public void pauses() {
        says(new ClientMessage.Pause(true));
    }

    public void goesOn() {
        says(new ClientMessage.Pause(false));
    }

    public void locks(boolean locked, String password) {
        says(new ClientMessage.Door(locked, password));
    }

    public void changes(Settings settings) {
        says(new ClientMessage.ChangeSettings(settings));
    }

    // Drawing. One step is one token once the pen is up; before that the brush is behind.

    /** The pen starts a new sheet, for the round of a serial. */
    public SimulatedPlayer inRound(int serial) {
        return inRound(serial, 0);
    }

    /** The pen goes on after the frame that the server has taken last. */
    public SimulatedPlayer inRound(int serial, int takenSeq) {
        round = serial;
        seq = takenSeq;
        return this;
    }

    /** Draws a stroke of one frame: as many tokens as steps, and two for pen down and up. */
    public void draws(int lineSteps) {
        beginsLine();
        sends(new InkOp.Down(points(1)), new InkOp.Move(points(lineSteps)), new InkOp.Up());
    }

    public void penDown() {
        beginsLine();
        sends(new InkOp.Down(points(1)));
    }

    public void moves(int lineSteps) {
        sends(new InkOp.Move(points(lineSteps)));
    }

    public void penUp() {
        sends(new InkOp.Up());
    }

    public void undoes() {
        sends(new InkOp.Undo());
    }

    public void clears() {
        sends(new InkOp.Clear());
    }

    /** Sends operations in one frame, in sequence. */
    public void sends(InkOp... ops) {
        sendsFrame(round, ++seq, ops);
    }

    public void sendsFrame(int ofSerial, int withSeq, InkOp... ops) {
        says(new ClientMessage.InkFrame(ofSerial, withSeq, new InkBlock(List.of(ops))));
    }

    /** The next points of a zigzag over the canvas, one step apart. */
    public Points points(int count) {
        Points.Builder points = Points.builder(count);
        for (int i = 0; i < count; i++, steps++) {
            int along = steps % STEPS_PER_LINE;
            boolean right = steps / STEPS_PER_LINE % 2 == 0;
            points.add(
                    STEP * (right ? along : STEPS_PER_LINE - 1 - along), steps / STEPS_PER_LINE % 30 * STEP, ++millis);
        }
        return points.build();
    }

    /** A stroke has a line of its own, since a brush that turns a corner goes a shorter way than the pen. */
    private void beginsLine() {
        steps += Math.floorMod(-steps, STEPS_PER_LINE);
    }

    /** The sequence number of the last frame sent. */
    public int seq() {
        return seq;
    }

    /** A refused frame is not used up: the next takes its number. */
    public void takesBack() {
        seq--;
    }

    // Looking.

    /** All messages or frames of a type, over the present connection. */
    public <T> List<T> all(Class<T> type) {
        return connection.received().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The newest of a type. */
    public <T> T last(Class<T> type) {
        List<T> all = all(type);
        if (all.isEmpty()) {
            throw new AssertionError(name + " received no " + type.getSimpleName() + " but " + connection.received());
        }
        return all.getLast();
    }

    public boolean hasNo(Class<?> type) {
        return all(type).isEmpty();
    }

    /** The newest refusal. */
    public ErrorCode refusal() {
        return last(ServerMessage.Refused.class).code();
    }

    public Picture sees() {
        return connection.picture();
    }

    public int seat() {
        Integer seat = last(ServerMessage.Joined.class).seat();
        if (seat == null) {
            throw new AssertionError(name + " has no seat");
        }
        return seat;
    }
}
