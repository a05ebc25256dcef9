package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Rejected;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Joined;
import dev.inkrush.protocol.ServerMessage.Left;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.server.agent.Confined;
import dev.inkrush.server.prompt.PromptDeck;
import dev.inkrush.server.session.Connection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A place with a code: who is in it, and the game that they play. Touched by its shard's thread alone; all that reaches
 * it is a command or the time, and the same seed and commands at the same times make the same room to the bit.
 */
final class Room {
    private final RoomCode code;
    private final RoomParts parts;
    private final Confined confined;
    private final People people;
    private final Voice voice;
    private final Game game;
    private final Housekeeping housekeeping;

    /** Makes a room for a host, who is to {@link #enter} it first. */
    Room(
            RoomCommand.Create create,
            RandomGenerator random,
            RoomParts parts,
            Mailbox inbox,
            Confined confined,
            long nowNanos) {
        this.code = create.room();
        this.parts = parts;
        this.confined = confined;
        this.people = new People(create.member().playerId());
        this.voice = new Voice(parts.fanouts().get(), this::state, nowNanos);
        this.game = new Game(code, create.settings(), people, voice, parts, random, inbox);
        this.housekeeping = new Housekeeping(people, game, voice, this::remove);
    }

    RoomCode code() {
        return code;
    }

    /** Whether nobody is here and nobody's place waits. */
    boolean isEmpty() {
        return people.isEmpty();
    }

    /** How many people are in a room, those whose place waits included. */
    record Headcount(int players, int spectators) {
        static final Headcount NOBODY = new Headcount(0, 0);
    }

    Headcount headcount() {
        return new Headcount(people.count(Role.PLAYER), people.count(Role.SPECTATOR));
    }

    /** Does what is due by the clock, then what the command says. */
    void handle(RoomCommand command, long nowNanos) {
        confined.assertOwner();
        advance(nowNanos);
        switch (command) {
            case RoomCommand.Create create -> throw new IllegalStateException("room " + code + " exists");
            case RoomCommand.Enter enter -> enter(enter.member(), enter.role(), enter.password(), nowNanos);
            case RoomCommand.Said said -> said(said, nowNanos);
            case RoomCommand.Vanished vanished -> vanished(vanished, nowNanos);
            case RoomCommand.CaughtUp caughtUp -> caughtUp(caughtUp, nowNanos);
            case RoomCommand.FromScorer report -> game.reported(report, nowNanos);
            case RoomCommand.Stored stored -> game.stored(stored, nowNanos);
        }
        advance(nowNanos);
    }

    /** Does what is due by the clock. */
    void advance(long nowNanos) {
        confined.assertOwner();
        game.advance(nowNanos);
        people.overdue(nowNanos, parts.config().seatWait().toNanos()).forEach(gone -> remove(gone, nowNanos));
    }

    /** Lets all that was said in this cycle go out. */
    void endCycle(long nowNanos) {
        confined.assertOwner();
        voice.endCycle(nowNanos);
    }

    /** Nanoseconds until something is due by the clock. */
    long idleNanos(long nowNanos) {
        long waiting = people.idleNanos(nowNanos, parts.config().seatWait().toNanos());
        return Math.min(Math.min(waiting, voice.idleNanos(nowNanos)), game.idleNanos(nowNanos));
    }

    /** Closes a room that nobody is in any more. */
    void close(long nowNanos) {
        confined.assertOwner();
        game.abandon(nowNanos);
    }

    /** Ends a room that met a bug; everybody in it is told to reconnect. */
    void fail() {
        confined.assertOwner();
        for (Participant participant : people.all()) {
            Connection connection = participant.connection();
            if (connection != null) {
                connection.close(CloseReason.INTERNAL);
            }
        }
        game.release();
    }

    /** Somebody joins or comes back. */
    void enter(Member member, Role role, @Nullable String password, long nowNanos) {
        confined.assertOwner();
        Participant present = people.find(member.playerId());
        if (present == null) {
            ErrorCode refusal = housekeeping.refusal(member.playerId(), password);
            if (refusal == null) {
                join(member, role, nowNanos);
            } else {
                turnAway(member.connection(), refusal);
            }
        } else if (present.speaksOver(member.connection())) {
            voice.to(member.connection(), Refused.of(ErrorCode.ALREADY_IN_ROOM, ""));
        } else {
            comeBack(present, member.connection(), nowNanos);
        }
    }

    private void join(Member member, Role role, long nowNanos) {
        int seat = Participant.NO_SEAT;
        if (role == Role.PLAYER) {
            seat = seatFor(member.playerId());
        }
        boolean full = role == Role.PLAYER
                ? seat == Participant.NO_SEAT
                        || people.count(role) >= game.settings().seats()
                : people.count(role) >= parts.config().maxSpectators();
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
        welcome(participant, member.connection(), nowNanos);
    }

    private int seatFor(String playerId) {
        int former = game.formerSeat(playerId);
        return former == Participant.NO_SEAT ? people.freeSeat(game::keeps) : former;
    }

    private void comeBack(Participant participant, Connection newer, long nowNanos) {
        game.tellNews(nowNanos);
        Connection older = participant.connection();
        if (older != null) {
            voice.forget(older);
        }
        people.cameBack(participant, newer);
        presenceChanged(participant);
        welcome(participant, newer, nowNanos);
    }

    private void welcome(Participant participant, Connection connection, long nowNanos) {
        Integer seat = participant.role() == Role.PLAYER ? participant.seat() : null;
        voice.welcome(connection, participant.view(), new Joined(code, participant.role(), seat));
        game.greet(participant, connection, nowNanos);
    }

    private void presenceChanged(Participant participant) {
        if (participant.role() == Role.PLAYER) {
            voice.roomChanged();
        } else {
            voice.crowdChanged();
        }
    }

    private void vanished(RoomCommand.Vanished vanished, long nowNanos) {
        Participant participant = people.find(vanished.playerId());
        if (participant != null && participant.speaksOver(vanished.connection())) {
            voice.forget(vanished.connection());
            people.vanished(participant, nowNanos);
            presenceChanged(participant);
            game.presenceChanged(nowNanos);
        }
    }

    private void caughtUp(RoomCommand.CaughtUp caughtUp, long nowNanos) {
        Participant participant = people.find(caughtUp.playerId());
        if (participant != null && participant.speaksOver(caughtUp.connection())) {
            game.tellNews(nowNanos);
            voice.repeat(caughtUp.connection());
            game.greet(participant, caughtUp.connection(), nowNanos);
            voice.caughtUp(caughtUp.connection());
        }
    }

    private void said(RoomCommand.Said said, long nowNanos) {
        Participant speaker = people.find(said.playerId());
        if (speaker == null) {
            turnAway(said.connection(), ErrorCode.NOT_IN_ROOM);
        } else if (speaker.speaksOver(said.connection())) {
            ErrorCode refusal = Power.neededFor(said.message()).refusal(speaker, people.isHost(speaker));
            Rejected rejected = refusal != null ? new Rejected(refusal, "") : obey(speaker, said, nowNanos);
            if (rejected != null) {
                voice.to(said.connection(), Refused.of(rejected.code(), rejected.detail()));
            }
        }
    }

    private @Nullable Rejected obey(Participant speaker, RoomCommand.Said said, long nowNanos) {
        return switch (said.message()) {
            case ClientMessage.InkFrame frame -> plain(game.take(speaker, frame));
            case ClientMessage.ChangeSettings change -> change(change);
            case ClientMessage.Start start -> plain(game.start(nowNanos));
            case ClientMessage.EndRound end -> plain(game.endRound(nowNanos));
            case ClientMessage.Pause pause -> plain(game.pause(pause.paused(), nowNanos));
            case ClientMessage.SkipWord skip -> plain(game.skipWord(nowNanos));
            case ClientMessage.EndGame end -> plain(game.endGame(nowNanos));
            case ClientMessage.ChooseTeam choose -> plain(ErrorCode.NO_TEAMS);
            case ClientMessage.ShuffleTeams shuffle -> plain(ErrorCode.NO_TEAMS);
            case ClientMessage.Ready ready -> plain(game.ready(speaker, ready.ready()));
            case ClientMessage.Order order -> plain(housekeeping.obey(order, nowNanos));
            case ClientMessage.Door door -> {
                housekeeping.obey(door);
                yield null;
            }
            case ClientMessage.Leave leave -> {
                leave(speaker, said.connection(), nowNanos);
                yield null;
            }
        };
    }

    private static @Nullable Rejected plain(@Nullable ErrorCode code) {
        return code == null ? null : new Rejected(code, "");
    }

    private @Nullable Rejected change(ClientMessage.ChangeSettings change) {
        Rejected unplayable = PromptDeck.refusal(change.settings(), parts.vocabulary());
        if (unplayable != null) {
            return unplayable;
        }
        int players = people.count(Role.PLAYER);
        return change.settings().seats() < players
                ? new Rejected(ErrorCode.SETTINGS_INVALID, "seats is below the " + players + " that are taken")
                : plain(game.change(change.settings()));
    }

    private void leave(Participant leaver, Connection connection, long nowNanos) {
        voice.farewell(connection);
        connection.send(new Left());
        connection.leftRoom();
        remove(leaver, nowNanos);
    }

    private void remove(Participant gone, long nowNanos) {
        boolean wasHost = people.isHost(gone);
        people.remove(gone);
        if (gone.role() == Role.PLAYER) {
            game.left(gone, nowNanos);
        }
        if (wasHost) {
            voice.roomChanged();
        }
        presenceChanged(gone);
    }

    private static void turnAway(Connection connection, ErrorCode code) {
        connection.send(Refused.of(code, ""));
        connection.leftRoom();
    }

    private RoomState state() {
        List<SeatState> seats = people.players().stream()
                .map(player -> new SeatState(
                        player.seat(),
                        player.playerId(),
                        player.name(),
                        game.total(player.playerId()),
                        player.connected(),
                        game.isRecognised(player.seat()),
                        player.ready(),
                        people.isMuted(player),
                        player.avatar(),
                        null))
                .toList();
        return new RoomState(
                code,
                game.stage().phase(),
                people.host(),
                game.number(),
                game.settings().rounds(),
                game.settings(),
                seats,
                people.watching(),
                game.paused(),
                housekeeping.door().locked(),
                housekeeping.door().hasPassword(),
                List.of(),
                false);
    }
}
