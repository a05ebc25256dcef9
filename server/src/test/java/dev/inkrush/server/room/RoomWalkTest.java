package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.testkit.SimulatedWorld;
import dev.inkrush.server.time.Randomness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random walks: a handful of people and two rooms' worth of commands, clock jumps, stalls of the scorer and of the disk.
 * Whatever they do, rooms keep their invariants, and no stage of a game is a dead end.
 */
final class RoomWalkTest {
    private static final int STEPS = 250;
    private static final int WALKERS = 6;

    /** Steps after which all that anybody has received is read again. */
    private static final int CHAPTER = 25;

    private static final int LONGEST_PAUSE = 600_000;

    private final SimulatedWorld world = new SimulatedWorld();
    private RandomGenerator random = Randomness.seeded(0);
    private List<RoomWalker> walkers = List.of();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
    void roomsKeepTheirInvariants(long seed) {
        walk(seed, where -> disturb());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 7, 11, 18, 29, 47, 76, 123})
    void whoeverDrawsHasASlotAndNobodyElse(long seed) {
        walk(seed, this::checkSlots);
    }

    private void walk(long seed, Consumer<String> meanwhile) {
        random = Randomness.seeded(seed);
        walkers = IntStream.range(0, WALKERS)
                .mapToObj(i -> new RoomWalker(world, world.player("walker"), random))
                .toList();
        // Walks of different lengths end in different stages, from all of which there must be a way out.
        int steps = STEPS - random.nextInt(CHAPTER);
        for (int step = 0; step < steps; step++) {
            walkers.get(random.nextInt(WALKERS)).act(walkers);
            world.jump(random.nextInt(10) > 0 ? random.nextInt(200) : random.nextInt(40_000));
            String where = "seed " + seed + ", step " + step;
            meanwhile.accept(where);
            check(where);
            if (step % CHAPTER == 0) {
                checkStories(seed);
            }
        }
        calmDown();
        checkStories(seed);
        walkers.forEach(RoomWalker::checkQuiet);
        assertThat(world.scorer().open()).as("slots after all rounds").isZero();
        walkers.forEach(RoomWalker::goAway);
        world.jump(31_000);
        assertThat(world.rooms().count()).as("rooms after all have left").isZero();
        assertThat(world.people()).isZero();
    }

    private void disturb() {
        switch (random.nextInt(30)) {
            case 0 -> world.scorer().paused(true);
            case 1, 2 -> world.scorer().paused(false);
            case 3 -> world.scorer().loseAll();
            case 4 -> world.scorer().limitTo(random.nextInt(4));
            case 5, 6 -> world.scorer().limitTo(Integer.MAX_VALUE);
            case 7 -> world.disk().hanging(true);
            case 8, 9 -> world.disk().hanging(false);
            default -> {}
        }
    }

    /** To be known, every room must have somebody in it who hears. */
    private void checkSlots(String where) {
        Map<RoomCode, RoomState> rooms = new HashMap<>();
        walkers.stream().map(RoomWalker::sees).filter(Objects::nonNull).forEach(room -> rooms.put(room.code(), room));
        if (rooms.size() == world.rooms().count()) {
            int drawing = rooms.values().stream()
                    .filter(room -> room.phase() == Phase.DRAWING)
                    .mapToInt(room -> room.seats().size())
                    .sum();
            assertThat(world.scorer().open()).as(where + ": slots").isEqualTo(drawing);
        }
    }

    private void check(String where) {
        assertThat(world.failures()).as(where + ": bugs").isZero();
        assertThat(world.disk().results())
                .extracting(Result::id)
                .as(where + ": results")
                .doesNotHaveDuplicates();
        walkers.forEach(walker -> walker.checkPicture(walkers, where));
        SavedRoomCheck saved = new SavedRoomCheck(world, where);
        walkers.stream().map(RoomWalker::sees).filter(Objects::nonNull).forEach(saved::isAsTold);
    }

    private void checkStories(long seed) {
        walkers.forEach(walker -> walker.checkStory("seed " + seed));
        new SavedRoomCheck(world, "seed " + seed).canBeRestored(seed);
    }

    /** Long enough for the longest game of {@link RoomWalker#randomSettings}, whatever the disk and the scorer do. */
    private void calmDown() {
        world.scorer().paused(false);
        world.jump(LONGEST_PAUSE);
        world.advance(3 * (2 + 10 + 1 + 2 + 1) * 1_000);
    }
}
