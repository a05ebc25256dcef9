package dev.inkrush.server.testkit;

import dev.inkrush.protocol.Settings;
import dev.inkrush.server.name.NameFilter;
import dev.inkrush.server.prompt.Label;
import dev.inkrush.server.prompt.Vocabulary;
import dev.inkrush.server.room.RoomConfig;
import dev.inkrush.server.room.RoomParts;
import dev.inkrush.server.room.RoomShard;
import dev.inkrush.server.room.Rooms;
import dev.inkrush.server.round.AcceptanceRule;
import dev.inkrush.server.scoring.NormalForm;
import dev.inkrush.server.time.Clock;
import java.util.List;

/** Rooms with everything around them faked but the rules. A test moves the time; nothing happens by itself. */
public final class SimulatedWorld {
    /** One token for a hair less than 64 canvas units of the pen's way, so that rounding loses none. */
    public static final NormalForm.Spacing SPACING = new NormalForm.Spacing(4_095, 64);

    /** With {@link FakeScorer}: recognised by token 51, or by a pen up from token 50. */
    public static final AcceptanceRule ACCEPTANCE = new AcceptanceRule(2, List.of(0.5, 0.5, 0.5, 0.5));

    public static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(
                    new Label("airplane", "airplane", "비행기", "vehicles"),
                    new Label("cat", "cat", "고양이", "animals"),
                    new Label("dog", "dog", "개", "animals"),
                    new Label("house", "house", "집", "places")),
            List.of("cat", "dog", "house"));

    public static final NameFilter NAMES = NameFilter.shipped();

    /** One round without a countdown; the word is cat. */
    public static final Settings QUICK = settings(1, 20, true);

    private static final long STEP_MILLIS = 5;

    private final FakeClock clock = new FakeClock();
    private final FakeScorer scorer = new FakeScorer();
    private final FakeDisk disk = new FakeDisk();
    private final FakeRoomStore saved = new FakeRoomStore();
    private final Rooms rooms;
    private int players;

    public SimulatedWorld() {
        this(1, RoomConfig.DEFAULT);
    }

    public SimulatedWorld(long seed, RoomConfig config) {
        this.rooms = new Rooms(2, parts(scorer, disk, saved, clock, config), seed);
    }

    /** What rooms need, around fakes. */
    public static RoomParts parts(
            FakeScorer scorer, FakeDisk disk, FakeRoomStore saved, Clock clock, RoomConfig config) {
        return new RoomParts(
                RecordingFanout::new,
                scorer,
                SPACING,
                ACCEPTANCE,
                VOCABULARY,
                NAMES,
                disk,
                saved,
                clock::dateOf,
                config);
    }

    /** Settings without countdown, with one second of reveal, and "cat", "dog" as the words. */
    public static Settings settings(int rounds, int seconds, boolean endWhenAllRecognised) {
        return Settings.builder()
                .rounds(rounds)
                .seconds(seconds)
                .countdownSeconds(0)
                .revealSeconds(1)
                .seats(8)
                .endWhenAllRecognised(endWhenAllRecognised)
                .prompts(List.of("cat", "dog"))
                .build();
    }

    public SimulatedPlayer player(String name) {
        return new SimulatedPlayer(this, "p" + ++players, name);
    }

    public FakeClock clock() {
        return clock;
    }

    public FakeScorer scorer() {
        return scorer;
    }

    public FakeDisk disk() {
        return disk;
    }

    public FakeRoomStore saved() {
        return saved;
    }

    public Rooms rooms() {
        return rooms;
    }

    /** Lets all agents work until nothing is left to do at this moment. */
    public void settle() {
        while (work() + scorer.work() > 0) {
            // The work is in the condition.
        }
    }

    /** Lets the rooms work, but not the scorer. */
    public int work() {
        return rooms.shards().stream()
                .mapToInt(shard -> shard.doWork(clock.nanoTime()))
                .sum();
    }

    /** Moves the time in small steps, with everybody at work. */
    public void advance(long millis) {
        long left = millis;
        while (left > 0) {
            long step = Math.min(left, STEP_MILLIS);
            clock.advanceMillis(step);
            left -= step;
            settle();
        }
    }

    /** Moves the time at once, as after a long stall. */
    public void jump(long millis) {
        clock.advanceMillis(millis);
        settle();
    }

    /** Rooms that a bug has ended. */
    public long failures() {
        return rooms.shards().stream()
                .mapToLong(shard -> shard.census().failures())
                .sum();
    }

    /** People in all rooms, those whose place waits included. */
    public int people() {
        return rooms.shards().stream()
                .map(RoomShard::census)
                .mapToInt(census -> census.players() + census.spectators())
                .sum();
    }
}
