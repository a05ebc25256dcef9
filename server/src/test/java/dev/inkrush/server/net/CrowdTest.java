package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.room.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A crowd on an event loop whose tasks the test runs one by one. Frames are told apart by their only byte. */
final class CrowdTest {
    private final Peers peers = new Peers();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Crowd crowd = new Crowd(tasks::add, peers.clock());
    private final List<Peer> spectators = new ArrayList<>();

    @AfterEach
    void closeAll() {
        peers.close();
    }

    private Peer enters() {
        Peer peer = peers.connect();
        crowd.enter(peer.connection());
        spectators.add(peer);
        return peer;
    }

    private void enter(int count) {
        for (int i = 0; i < count; i++) {
            enters();
        }
    }

    private void tell(int frame) {
        crowd.tell(Frame.binary(new byte[] {(byte) frame}), true);
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private long haveRead(List<Integer> frames) {
        return spectators.stream().filter(peer -> peer.read().equals(frames)).count();
    }

    @Test
    void aFewAreToldInOneTaskAndTheLoopIsFreeInBetween() {
        enter(2 * Crowd.SLICE + 1);
        tell(1);
        assertThat(haveRead(List.of(1))).as("nobody is told at once").isZero();
        tasks.remove().run();
        assertThat(haveRead(List.of(1))).isEqualTo(Crowd.SLICE);
        assertThat(tasks).hasSize(1);
        tasks.remove().run();
        assertThat(haveRead(List.of(1))).isEqualTo(2 * Crowd.SLICE);
        tasks.remove().run();
        assertThat(haveRead(List.of(1))).isEqualTo(2 * Crowd.SLICE + 1);
        assertThat(tasks).isEmpty();
    }

    @Test
    void whatIsToldMeanwhileReachesEverybodyOnceAndInOrder() {
        enter(3 * Crowd.SLICE);
        tell(1);
        tasks.remove().run();
        tell(2);
        tell(3);
        runAll();
        tell(4);
        runAll();
        assertThat(haveRead(List.of(1, 2, 3, 4))).isEqualTo(3 * Crowd.SLICE);
    }

    @Test
    void whoComesInBetweenIsToldOnlyWhatFollows() {
        enter(Crowd.SLICE + 1);
        tell(1);
        tasks.remove().run();
        Peer late = enters();
        runAll();
        tell(2);
        runAll();
        assertThat(late.read()).containsExactly(2);
        assertThat(haveRead(List.of(1, 2))).isEqualTo(Crowd.SLICE + 1);
    }

    @Test
    void whoLeavesHasBeenToldEverythingUpToThenAndNothingAfter() {
        enter(1);
        tell(1);
        tell(2);
        crowd.exit(spectators.getFirst().connection());
        assertThat(haveRead(List.of(1, 2))).isEqualTo(1);
        tell(3);
        runAll();
        assertThat(haveRead(List.of(1, 2))).isEqualTo(1);
    }

    @Test
    void whoIsToldSomethingAloneHasBeenToldAllBefore() {
        enter(Crowd.SLICE + 1);
        Peer last = spectators.getLast();
        tell(1);
        crowd.catchUp(last.connection());
        assertThat(last.read()).containsExactly(1);
        runAll();
        assertThat(last.read()).containsExactly(1);
    }

    @Test
    void whoIsBehindIsPassedOverAndHoldsNobodyUp() {
        enter(3);
        Peer slow = spectators.get(1);
        slow.fill();
        tell(1);
        tell(2);
        runAll();
        assertThat(slow.read()).isEmpty();
        assertThat(haveRead(List.of(1, 2))).isEqualTo(2);
        assertThat(tasks).isEmpty();
    }

    @Test
    void playersAreWrittenToBeforeSpectators() {
        LoopAudience audience = new LoopAudience(tasks::add, peers.clock());
        Peer watching = peers.connect();
        Peer playing = peers.connect();
        audience.deliver(List.of(
                new Delivery.Enter(watching.connection(), View.SPECTATOR),
                new Delivery.Enter(playing.connection(), View.PLAYER)));
        audience.deliver(List.of(
                new Delivery.ToAll(Frame.binary(new byte[] {1})),
                new Delivery.Tick(playing.connection(), Frame.binary(new byte[] {2}))));
        assertThat(playing.read()).containsExactly(1, 2);
        assertThat(watching.read()).isEmpty();
        runAll();
        assertThat(watching.read()).containsExactly(1);
    }
}
