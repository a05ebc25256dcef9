package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Judging;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.agent.Confined;
import dev.inkrush.server.session.Connection;
import dev.inkrush.server.testkit.FakeClock;
import dev.inkrush.server.testkit.FakeDisk;
import dev.inkrush.server.testkit.FakeRoomStore;
import dev.inkrush.server.testkit.FakeScorer;
import dev.inkrush.server.testkit.SimulatedConnection;
import dev.inkrush.server.testkit.SimulatedWorld;
import dev.inkrush.server.time.Randomness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seed and the log of commands make the same room again, to the bit of every frame and every result. */
final class RoomReplayTest {
    private static final RoomCode CODE = new RoomCode("BCDFG");
    private static final int MEMBERS = 4;
    private static final Settings SETTINGS = Settings.builder()
            .rounds(3)
            .seconds(5)
            .countdownSeconds(1)
            .revealSeconds(1)
            .seats(8)
            .judging(Judging.INK)
            .teams(2)
            .build();

    /** A command at its time; in between the room is let work at the same times as well. */
    private record Entry(long nanos, RoomCommand command) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aRoomIsItsSeedAndItsCommands(long seed) {
        Recording recording = new Recording(seed);
        recording.play();
        FakeScorer silent = new FakeScorer();
        silent.paused(true);
        FakeDisk disk = new FakeDisk();
        disk.hanging(true);
        Twins twins = new Twins();
        Recorder again = new Recorder(seed, silent, disk, recording.clock);
        recording.recorder.log.forEach(entry -> again.handle(twins.of(entry.command), entry.nanos));
        recording.connections.forEach(
                connection -> assertThat(twins.of(connection).wire())
                        .as("what was told over a connection")
                        .isEqualTo(connection.wire()));
        assertThat(disk.results()).isEqualTo(recording.disk.results()).isNotEmpty();
    }

    /** A room whose commands are logged. Every command ends a cycle. */
    private static final class Recorder {
        private final List<Entry> log = new ArrayList<>();
        private final Deque<RoomCommand> mailbox = new ArrayDeque<>();
        private final RandomGenerator random;
        private final RoomParts parts;
        private final Confined confined = new Confined();
        private Room room;

        @SuppressWarnings("NullAway.Init") // The first command of every log makes the room.
        Recorder(long seed, FakeScorer scorer, FakeDisk disk, FakeClock clock) {
            random = Randomness.seeded(seed);
            parts = SimulatedWorld.parts(scorer, disk, new FakeRoomStore(), clock, RoomConfig.DEFAULT);
            confined.claim();
        }

        void handle(RoomCommand command, long nanos) {
            log.add(new Entry(nanos, command));
            if (command instanceof RoomCommand.Create create) {
                room = Room.created(create, random, parts, mailbox::add, confined, nanos);
                room.enter(create.member(), create.role(), null, nanos);
            } else {
                room.handle(command, nanos);
            }
            room.endCycle(nanos);
        }
    }

    /** Random people in one room. */
    private static final class Recording {
        private final FakeClock clock = new FakeClock();
        private final FakeScorer scorer = new FakeScorer();
        private final FakeDisk disk = new FakeDisk();
        private final List<SimulatedConnection> connections = new ArrayList<>();
        private final RandomGenerator random;
        private final Recorder recorder;
        private final int[] newest = new int[MEMBERS];
        private final int[] seq = new int[MEMBERS];
        private int roundsSeen;

        Recording(long seed) {
            random = Randomness.seeded(seed);
            recorder = new Recorder(seed, scorer, disk, clock);
        }

        void play() {
            handle(new RoomCommand.Create(CODE, member(0), Role.PLAYER, SETTINGS));
            for (int i = 1; i < MEMBERS; i++) {
                handle(new RoomCommand.Enter(CODE, member(i), i == 2 ? Role.SPECTATOR : Role.PLAYER, null));
            }
            for (int step = 0; step < 400; step++) {
                clock.advanceMillis(random.nextInt(150));
                handle(anything(random.nextInt(MEMBERS)));
                for (int cycle = random.nextInt(40); cycle > 0 && scorer.work() > 0; cycle--) {
                    clock.advanceMillis(1);
                    while (!recorder.mailbox.isEmpty()) {
                        handle(recorder.mailbox.remove());
                    }
                }
            }
        }

        private RoomCommand anything(int who) {
            return switch (random.nextInt(20)) {
                case 0 -> said(0, new ClientMessage.Start());
                case 1 -> random.nextInt(5) == 0 ? said(0, new ClientMessage.EndRound()) : ink(who);
                case 2 -> new RoomCommand.Enter(CODE, member(1 + random.nextInt(MEMBERS - 1)), Role.PLAYER, null);
                case 3 -> said(0, new ClientMessage.Pause(random.nextInt(3) == 0));
                case 4 -> random.nextInt(8) == 0 ? said(0, new ClientMessage.SkipWord()) : ink(who);
                case 5 -> said(0, new ClientMessage.Mute("p" + who, random.nextBoolean()));
                case 6 -> said(0, new ClientMessage.ShuffleTeams());
                case 7 -> new RoomCommand.Measured(CODE, "p" + who, random.nextInt(500));
                default -> ink(who);
            };
        }

        private RoomCommand ink(int who) {
            List<RoundStarted> rounds = connections.getFirst().received().stream()
                    .filter(RoundStarted.class::isInstance)
                    .map(RoundStarted.class::cast)
                    .toList();
            if (rounds.size() != roundsSeen) {
                roundsSeen = rounds.size();
                Arrays.fill(seq, 0);
            }
            int x = random.nextInt(4_096);
            Points dash = Points.builder(2).add(x, 0, 0).add(x, 3_000, 0).build();
            List<InkOp> ops = switch (random.nextInt(8)) {
                case 0 -> List.of(new InkOp.Clear());
                case 1 -> List.of(new InkOp.Undo());
                default -> List.of(new InkOp.Down(dash), new InkOp.Up());
            };
            int round = rounds.isEmpty() ? 1 : rounds.getLast().serial();
            return said(who, new ClientMessage.InkFrame(round, ++seq[who], new InkBlock(ops)));
        }

        private RoomCommand said(int who, ClientMessage.ToRoom message) {
            return new RoomCommand.Said(CODE, "p" + who, newest(who), message);
        }

        private SimulatedConnection newest(int who) {
            return connections.get(newest[who]);
        }

        private Member member(int who) {
            newest[who] = connections.size();
            connections.add(new SimulatedConnection());
            return new Member("p" + who, "walker", Language.EN, 0, 0, newest(who));
        }

        private void handle(RoomCommand command) {
            recorder.handle(command, clock.nanoTime());
            while (!recorder.mailbox.isEmpty()) {
                recorder.handle(recorder.mailbox.remove(), clock.nanoTime());
            }
        }
    }

    /** Connections that stand in, in the replay, for those of the recording. */
    private static final class Twins {
        private final IdentityHashMap<Connection, SimulatedConnection> twins = new IdentityHashMap<>();

        SimulatedConnection of(Connection original) {
            return twins.computeIfAbsent(original, connection -> new SimulatedConnection());
        }

        Member of(Member member) {
            return new Member(
                    member.playerId(),
                    member.name(),
                    member.language(),
                    member.avatar(),
                    member.generation(),
                    of(member.connection()));
        }

        RoomCommand of(RoomCommand command) {
            return switch (command) {
                case RoomCommand.Create create ->
                    new RoomCommand.Create(create.room(), of(create.member()), create.role(), create.settings());
                case RoomCommand.Enter enter ->
                    new RoomCommand.Enter(enter.room(), of(enter.member()), enter.role(), null);
                case RoomCommand.Said said ->
                    new RoomCommand.Said(said.room(), said.playerId(), of(said.connection()), said.message());
                case RoomCommand.Vanished vanished ->
                    new RoomCommand.Vanished(vanished.room(), vanished.playerId(), of(vanished.connection()));
                case RoomCommand.CaughtUp caughtUp ->
                    new RoomCommand.CaughtUp(caughtUp.room(), caughtUp.playerId(), of(caughtUp.connection()));
                case RoomCommand.Measured measured -> measured;
                case RoomCommand.Restore restore -> restore;
                case RoomCommand.Drain drain -> drain;
                case RoomCommand.FromScorer report -> report;
                case RoomCommand.Stored stored -> stored;
            };
        }
    }
}
