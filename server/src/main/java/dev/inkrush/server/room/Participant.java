package dev.inkrush.server.room;

import dev.inkrush.protocol.Role;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.session.Connection;
import org.jspecify.annotations.Nullable;

/** Somebody in a room. While the connection is gone the place waits. */
final class Participant {
    /** The seat of who has none. */
    static final int NO_SEAT = -1;

    private final String playerId;
    private String name;
    private final int avatar;
    private final int seat;
    private long generation;
    private @Nullable Connection line;
    private boolean connected;
    private long awaySinceNanos;
    private boolean ready;

    /** @param name as the room shows it */
    Participant(Member member, String name, int seat) {
        this(member.playerId(), name, member.avatar(), seat);
        comeBack(member);
    }

    private Participant(String playerId, String name, int avatar, int seat) {
        this.playerId = playerId;
        this.name = name;
        this.avatar = avatar;
        this.seat = seat;
    }

    /** Somebody who was in the room before a restart, and whose place waits. */
    static Participant restored(SavedRoom.Person person, long nowNanos) {
        int seat = person.seat() == null ? NO_SEAT : person.seat();
        Participant participant = new Participant(person.playerId(), person.name(), person.avatar(), seat);
        participant.generation = person.generation();
        participant.vanish(nowNanos);
        return participant;
    }

    SavedRoom.Person saved() {
        return new SavedRoom.Person(playerId, name, avatar, seat == NO_SEAT ? null : seat, generation);
    }

    String playerId() {
        return playerId;
    }

    /** As the room shows it: no two players share it. */
    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Which picture stands for the player. */
    int avatar() {
        return avatar;
    }

    /** Whether the player has said to be ready for the next game. */
    boolean ready() {
        return ready;
    }

    void ready(boolean isReady) {
        ready = isReady;
    }

    /** The seat, or {@link #NO_SEAT} for a spectator. */
    int seat() {
        return seat;
    }

    Role role() {
        return seat == NO_SEAT ? Role.SPECTATOR : Role.PLAYER;
    }

    View view() {
        return seat == NO_SEAT ? View.SPECTATOR : View.PLAYER;
    }

    /** The newest connection, also while it has gone and the place waits; null when there was none since a restart. */
    @Nullable Connection line() {
        return line;
    }

    boolean connected() {
        return connected;
    }

    @SuppressWarnings("ReferenceEquality") // A connection is the object, whatever it says of itself.
    boolean speaksOver(Connection other) {
        return connected && line == other;
    }

    void comeBack(Member again) {
        line = again.connection();
        generation = again.generation();
        connected = true;
    }

    void vanish(long nowNanos) {
        connected = false;
        awaySinceNanos = nowNanos;
    }

    /** When the connection went; meaningful while there is none. */
    long awaySinceNanos() {
        return awaySinceNanos;
    }
}
