package dev.inkrush.server.room;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Joined;
import dev.inkrush.protocol.ServerMessage.Left;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.server.session.Connection;
import org.jspecify.annotations.Nullable;

/** Who comes into a room, comes back, drops out of it and leaves. */
final class Reception {
    private final RoomCode code;
    private final RoomConfig config;
    private final People people;
    private final Door door;
    private final Voice voice;
    private final Game game;

    Reception(RoomCode code, RoomConfig config, People people, Door door, Voice voice, Game game) {
        this.code = code;
        this.config = config;
        this.people = people;
        this.door = door;
        this.voice = voice;
        this.game = game;
    }

    /** Somebody joins or comes back. */
    void enter(Member member, Role role, @Nullable String password, long nowNanos) {
        Participant present = people.find(member.playerId());
        if (present == null) {
            ErrorCode refusal = refusal(member.playerId(), password);
            if (refusal == null) {
                join(member, role, nowNanos);
            } else {
                turnAway(member.connection(), refusal);
            }
        } else if (present.speaksOver(member.connection())) {
            voice.to(member.connection(), Refused.of(ErrorCode.ALREADY_IN_ROOM, ""));
        } else {
            comeBack(present, member, nowNanos);
        }
    }

    private @Nullable ErrorCode refusal(String newcomer, @Nullable String password) {
        return people.rulings().on(newcomer).keptOut() ? ErrorCode.KEPT_OUT : door.refusal(password);
    }

    private void join(Member member, Role role, long nowNanos) {
        int seat = Participant.NO_SEAT;
        if (role == Role.PLAYER) {
            seat = seatFor(member.playerId());
        }
        boolean full = role == Role.PLAYER
                ? seat == Participant.NO_SEAT
                        || people.count(role) >= game.settings().seats()
                : people.count(role) >= config.maxSpectators();
        if (full) {
            turnAway(member.connection(), ErrorCode.ROOM_FULL);
            return;
        }
        game.tellNews(nowNanos);
        Participant participant = people.add(member, seat);
        if (role == Role.PLAYER) {
            game.joined(participant);
            voice.roomChanged();
        } else {
            voice.crowdChanged();
        }
        game.comes(nowNanos);
        welcome(participant, member.connection(), null);
        greet(participant, member.connection(), nowNanos);
    }

    private int seatFor(String playerId) {
        int former = game.formerSeat(playerId);
        return former == Participant.NO_SEAT ? people.freeSeat(game::keeps) : former;
    }

    private void comeBack(Participant participant, Member again, long nowNanos) {
        game.tellNews(nowNanos);
        Connection older = participant.line();
        Connection newer = again.connection();
        people.cameBack(participant, again);
        presenceChanged(participant);
        game.comes(nowNanos);
        welcome(participant, newer, older);
        if (older == null) {
            game.tellVoid(newer);
        }
        greet(participant, newer, nowNanos);
    }

    private void welcome(Participant participant, Connection connection, @Nullable Connection older) {
        Integer seat = participant.role() == Role.PLAYER ? participant.seat() : null;
        voice.welcome(connection, older, participant.view(), new Joined(code, participant.role(), seat));
    }

    private void greet(Participant participant, Connection connection, long nowNanos) {
        game.greet(participant, connection, nowNanos);
        voice.caughtUp(connection);
    }

    private void presenceChanged(Participant participant) {
        if (participant.role() == Role.PLAYER) {
            voice.roomChanged();
        } else {
            voice.crowdChanged();
        }
    }

    /** A connection has gone without leaving. */
    void vanished(RoomCommand.Vanished vanished, long nowNanos) {
        Participant participant = people.find(vanished.playerId());
        if (participant != null && participant.speaksOver(vanished.connection())) {
            people.vanished(participant, nowNanos);
            presenceChanged(participant);
            game.presenceChanged(nowNanos);
        }
    }

    /** A connection for which frames were skipped can take them again. */
    void caughtUp(RoomCommand.CaughtUp caughtUp, long nowNanos) {
        Participant participant = people.find(caughtUp.playerId());
        if (participant != null && participant.speaksOver(caughtUp.connection())) {
            game.tellNews(nowNanos);
            voice.repeat(caughtUp.connection());
            game.greet(participant, caughtUp.connection(), nowNanos);
            voice.caughtUp(caughtUp.connection());
        }
    }

    /** Somebody says farewell. */
    void leave(Participant leaver, Connection connection, long nowNanos) {
        voice.farewell(connection);
        // In this order: who hears of it may at once say something that wants one to be in no room.
        connection.leftRoom();
        connection.send(new Left());
        remove(leaver, nowNanos);
    }

    /** Takes somebody out of the room, with all that follows from it. */
    void remove(Participant gone, long nowNanos) {
        Connection line = gone.line();
        if (line != null && !gone.connected()) {
            voice.forget(line);
        }
        boolean wasHost = people.isHost(gone);
        people.remove(gone);
        if (gone.role() == Role.PLAYER) {
            game.left(gone, nowNanos);
        }
        if (wasHost) {
            game.hostChanged();
        }
        presenceChanged(gone);
    }

    /** Lets a connection know that it is in no room. */
    static void turnAway(Connection connection, ErrorCode code) {
        connection.leftRoom();
        connection.send(Refused.of(code, ""));
    }
}
