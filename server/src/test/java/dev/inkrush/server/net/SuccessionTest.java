package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage.Resume;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.Welcome;
import dev.inkrush.server.room.View;
import dev.inkrush.server.time.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that follow each other, each on an event loop of its own that runs when the test says so. */
class SuccessionTest {
    private static final int SNAPSHOT = 0xFF;

    private final Peers peers = new Peers();
    private final ChannelFanout room = new ChannelFanout(peers.clock());
    private final Peer witness = peers.connect();
    private final Peer first = peers.connect();
    private final List<Peer> all = new ArrayList<>(List.of(witness, first));
    private int said;

    @AfterEach
    void nothingLeaks() {
        peers.close();
    }

    private void bothAreInTheRoom() {
        for (Peer peer : all) {
            peer.connection().open(welcome("first"));
            room.add(peer.connection(), View.SPECTATOR);
        }
        room.flush();
        runAll();
    }

    @Test
    void whatWasMissedFollowsTheWelcomeAndNothingElse() {
        bothAreInTheRoom();
        tell(3);
        runAll();
        first.read();
        tell(4);
        runAll();
        first.vanish();
        tell(2);
        Peer second = comesBack(first, "first", first.received());
        tell(1);
        runAll();
        second.read();
        assertThat(second.welcome()).isEqualTo(recovered("first"));
        assertThat(together(first, second)).isEqualTo(witness.read());
    }

    @Test
    void aForgedEpochOrOffsetGetsASnapshot() {
        bothAreInTheRoom();
        tell(3);
        runAll();
        first.read();
        Peer second = comesBack(first, "another", 3);
        runAll();
        second.read();
        assertThat(second.welcome()).isEqualTo(welcome("fresh"));
        assertThat(second.frames()).containsExactly(SNAPSHOT);
        Peer third = comesBack(second, "fresh", 1_000);
        runAll();
        third.read();
        assertThat(third.welcome()).isEqualTo(welcome("fresh"));
        assertThat(third.frames()).containsExactly(SNAPSHOT);
    }

    @Test
    void whoComesAfterTheSpanGetsASnapshot() {
        bothAreInTheRoom();
        tell(3);
        runAll();
        first.read();
        first.vanish();
        peers.pass(Transcript.SPAN.toMillis());
        Peer second = comesBack(first, "first", 3);
        runAll();
        second.read();
        assertThat(second.welcome()).isEqualTo(welcome("fresh"));
        assertThat(second.frames()).containsExactly(SNAPSHOT);
    }

    @Test
    void whoHadTicksSkippedGetsASnapshot() {
        bothAreInTheRoom();
        first.fill();
        tell(3);
        runAll();
        first.read();
        first.vanish();
        Peer second = comesBack(first, "first", first.received());
        runAll();
        second.read();
        assertThat(second.welcome()).isEqualTo(welcome("fresh"));
    }

    @Test
    void aRoomThatDoesNotKnowThePlayerStillLetsTheWelcomeGoFirst() {
        Peer lonely = peers.connect();
        lonely.connection().reopen(welcome("fresh"), resume("first", 3));
        lonely.connection().send(Refused.of(ErrorCode.ROOM_NOT_FOUND, ""));
        lonely.run();
        lonely.read();
        assertThat(lonely.welcome()).isEqualTo(welcome("fresh"));
        assertThat(lonely.received()).isEqualTo(1);
    }

    @Test
    void aRoomThatDoesNotAnswerKeepsNoWelcomeBack() {
        Peer lonely = peers.connect();
        lonely.connection().reopen(welcome("fresh"), resume("first", 3));
        lonely.run();
        lonely.pass(2_000);
        lonely.read();
        assertThat(lonely.welcome()).isEqualTo(welcome("fresh"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Whatever loop runs when, and however often the line breaks: all that was told arrives once and in order. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatArrivesIsWhatTheUndisturbedHave(int seed) {
        RandomGenerator random = Randomness.seeded(seed);
        bothAreInTheRoom();
        Peer present = first;
        List<Peer> chain = new ArrayList<>(List.of(first));
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    if (random.nextBoolean()) {
                        present.connection().close(CloseReason.REPLACED);
                    } else {
                        present.vanish();
                    }
                    long counted = chain.stream().mapToLong(Peer::received).sum();
                    present = comesBack(present, "first", counted);
                    chain.add(present);
                }
                case 1, 2 -> present.read();
                case 3 -> tell(random.nextInt(4));
                default -> all.get(random.nextInt(all.size())).run();
            }
        }
        runAll();
        present.read();
        assertThat(together(chain.toArray(Peer[]::new))).isEqualTo(witness.read());
    }

    private Peer comesBack(Peer older, String epoch, long offset) {
        Peer newer = peers.connect();
        all.add(newer);
        newer.connection().reopen(welcome("fresh"), resume(epoch, offset));
        room.replace(older.connection(), newer.connection(), View.SPECTATOR);
        room.tell(newer.connection(), new byte[] {(byte) SNAPSHOT});
        room.caughtUp(newer.connection());
        room.flush();
        return newer;
    }

    private void tell(int frames) {
        for (int i = 0; i < frames; i++) {
            room.tellAll(View.SPECTATOR, new byte[] {(byte) (said++ % SNAPSHOT)});
            room.flush();
        }
    }

    private void runAll() {
        // A task of one loop may be the cause of one of another.
        for (int round = 0; round < 2 * all.size(); round++) {
            all.forEach(Peer::run);
        }
    }

    private static List<Integer> together(Peer... peers) {
        List<Integer> frames = new ArrayList<>();
        for (Peer peer : peers) {
            frames.addAll(peer.frames());
        }
        return frames;
    }

    private static Resume resume(String epoch, long offset) {
        return new Resume(ProtocolLimits.VERSION, "Ana", Language.EN, "token", epoch, offset);
    }

    private static Welcome welcome(String epoch) {
        return new Welcome(ProtocolLimits.VERSION, "p1", "Ana", "token", epoch, false);
    }

    private static Welcome recovered(String epoch) {
        return new Welcome(ProtocolLimits.VERSION, "p1", "Ana", "token", epoch, true);
    }
}
