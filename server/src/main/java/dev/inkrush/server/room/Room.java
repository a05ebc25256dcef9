package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Rejected;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.agent.Confined;
import dev.inkrush.server.prompt.PromptDeck;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.session.Connection;
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
    private final Door door;
    private final Reception reception;
    private final Housekeeping housekeeping;
    private final Overview overview;

    private Room(
            RoomCode code,
            String host,
            Settings settings,
            RandomGenerator random,
            RoomParts parts,
            Mailbox inbox,
            Confined confined,
            long nowNanos) {
        this.code = code;
        this.parts = parts;
        this.confined = confined;
        this.people = new People(host);
        this.voice = new Voice(parts.fanouts().get(), this::state, nowNanos);
        this.game = new Game(code, settings, people, voice, parts, random, inbox, this::save);
        this.door = new Door(random);
        this.reception = new Reception(code, parts.config(), people, door, voice, game);
        this.housekeeping = new Housekeeping(people, door, game, voice, reception, parts.names());
        this.overview = new Overview(code, people, door, game);
    }

    /** Makes a room for a host, who is to {@link #enter} it first. */
    static Room created(
            RoomCommand.Create create,
            RandomGenerator random,
            RoomParts parts,
            Mailbox inbox,
            Confined confined,
            long nowNanos) {
        String host = create.member().playerId();
        return new Room(create.room(), host, create.settings(), random, parts, inbox, confined, nowNanos);
    }

    /** Makes a room as it was before a restart; everybody's place waits. */
    static Room restored(
            SavedRoom saved, RandomGenerator random, RoomParts parts, Mailbox inbox, Confined confined, long nowNanos) {
        Room room = new Room(saved.code(), saved.host(), saved.settings(), random, parts, inbox, confined, nowNanos);
        room.door.restore(saved.locked(), saved.password());
        saved.rulings().forEach(room.people.rulings()::restore);
        saved.people().forEach(person -> room.people.restore(person, nowNanos));
        room.game.restore(saved, nowNanos);
        return room;
    }

    private void save() {
        parts.rooms()
                .save(new SavedRoom(
                        code,
                        people.host(),
                        game.settings(),
                        door.locked(),
                        door.password(),
                        people.all().stream().map(Participant::saved).toList(),
                        people.rulings().saved(),
                        game.savedTeams(),
                        game.saved()));
    }

    RoomCode code() {
        return code;
    }

    /** Whether nobody is here and nobody's place waits. */
    boolean isEmpty() {
        return people.isEmpty();
    }

    /**
     * How many people are in a room, those whose place waits included.
     *
     * @param heldUp 1 for a room that a stop of the server should wait for
     */
    record Headcount(int players, int spectators, int heldUp) {
        static final Headcount NOBODY = new Headcount(0, 0, 0);
    }

    Headcount headcount() {
        return new Headcount(people.count(Role.PLAYER), people.count(Role.SPECTATOR), game.holdsUp() ? 1 : 0);
    }

    /** Does what is due by the clock, then what the command says. */
    void handle(RoomCommand command, long nowNanos) {
        confined.assertOwner();
        advance(nowNanos);
        switch (command) {
            case RoomCommand.Create create -> throw new IllegalStateException("room " + code + " exists");
            case RoomCommand.Restore restore -> throw new IllegalStateException("room " + code + " exists");
            case RoomCommand.Enter enter -> enter(enter.member(), enter.role(), enter.password(), nowNanos);
            case RoomCommand.Said said -> said(said, nowNanos);
            case RoomCommand.Vanished vanished -> reception.vanished(vanished, nowNanos);
            case RoomCommand.CaughtUp caughtUp -> reception.caughtUp(caughtUp, nowNanos);
            case RoomCommand.Measured measured -> measured(measured);
            case RoomCommand.Drain drain -> game.drain(nowNanos);
            case RoomCommand.FromScorer report -> game.reported(report, nowNanos);
            case RoomCommand.Stored stored -> game.stored(stored, nowNanos);
        }
        advance(nowNanos);
    }

    /** Does what is due by the clock. */
    void advance(long nowNanos) {
        confined.assertOwner();
        game.advance(nowNanos);
        people.overdue(nowNanos, parts.config().seatWait().toNanos()).forEach(gone -> reception.remove(gone, nowNanos));
    }

    /** Lets all that was said in this cycle go out. */
    void endCycle(long nowNanos) {
        confined.assertOwner();
        if (voice.toldOfChange()) {
            save();
        }
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
            Connection connection = participant.line();
            if (connection != null) {
                connection.close(CloseReason.INTERNAL);
            }
        }
        game.release();
    }

    /** Somebody joins or comes back. */
    void enter(Member member, Role role, @Nullable String password, long nowNanos) {
        confined.assertOwner();
        reception.enter(member, role, password, nowNanos);
    }

    private void measured(RoomCommand.Measured measured) {
        Participant participant = people.find(measured.playerId());
        if (participant != null && participant.role() == Role.PLAYER) {
            people.lag(participant).measured(measured.roundTripMillis());
        }
    }

    private void said(RoomCommand.Said said, long nowNanos) {
        Participant speaker = people.find(said.playerId());
        if (speaker == null) {
            Reception.turnAway(said.connection(), ErrorCode.NOT_IN_ROOM);
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
            case ClientMessage.InkFrame frame -> plain(game.take(speaker, frame, nowNanos));
            case ClientMessage.ChangeSettings change -> change(change);
            case ClientMessage.Start start -> plain(game.start(nowNanos));
            case ClientMessage.EndRound end -> plain(game.endRound(nowNanos));
            case ClientMessage.Pause pause -> plain(game.pause(pause.paused(), nowNanos));
            case ClientMessage.SkipWord skip -> plain(game.skipWord(nowNanos));
            case ClientMessage.EndGame end -> plain(game.endGame(nowNanos));
            case ClientMessage.ChooseTeam choose -> plain(game.put(speaker, choose.team()));
            case ClientMessage.ShuffleTeams shuffle -> plain(game.shuffleTeams());
            case ClientMessage.Ready ready -> plain(game.ready(speaker, ready.ready()));
            case ClientMessage.Order order -> plain(housekeeping.obey(order, nowNanos));
            case ClientMessage.Door door -> {
                housekeeping.obey(door);
                yield null;
            }
            case ClientMessage.Leave leave -> {
                reception.leave(speaker, said.connection(), nowNanos);
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

    private RoomState state() {
        return overview.state();
    }
}
