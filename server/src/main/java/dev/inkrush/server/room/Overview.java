package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.SeatState;

/** The room as everybody in it sees it. */
final class Overview {
    private final RoomCode code;
    private final People people;
    private final Door door;
    private final Game game;

    Overview(RoomCode code, People people, Door door, Game game) {
        this.code = code;
        this.people = people;
        this.door = door;
        this.game = game;
    }

    RoomState state() {
        return new RoomState(
                code,
                game.stage().phase(),
                people.host(),
                game.number(),
                game.settings().rounds(),
                game.settings(),
                people.players().stream().map(this::seat).toList(),
                people.watching(),
                game.paused(),
                door.locked(),
                door.hasPassword(),
                game.teams(),
                game.draining());
    }

    private SeatState seat(Participant player) {
        return new SeatState(
                player.seat(),
                player.playerId(),
                player.name(),
                game.total(player.playerId()),
                player.connected(),
                game.isRecognised(player.seat()),
                player.ready(),
                people.isMuted(player),
                player.avatar(),
                game.team(player.playerId()));
    }
}
