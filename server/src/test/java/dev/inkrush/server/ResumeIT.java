package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Closing;
import dev.inkrush.protocol.ServerMessage.Joined;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.Welcome;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.live.Limits;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.Pen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connections that come back with what they had: a spectator, and a witness beside it whose line never breaks. Both are
 * told the same, so that what the one receives over all of its connections must be what the other receives.
 */
class ResumeIT {
    private static final int FRAMES_AT_ONCE = 10;

    /** To three receivers, half a mebibyte each. */
    private static final int MORE_THAN_IS_KEPT_FOR_EACH = 4 * (512 << 10);

    @TempDir
    private Path data;

    private LiveServer server;
    private LiveClient artist;
    private LiveClient witness;
    private LiveClient phone;
    private Welcome welcome;
    private final List<InkFrame> star = Pen.star(1);

    @BeforeEach
    void somebodyDrawsAndTwoWatch() {
        server = LiveServer.start(data, Limits.LAVISH);
        artist = server.player("Ana");
        RoomCode code = artist.createRoom(LiveClient.LONG_ROUND);
        witness = server.player("Witness");
        witness.join(code, Role.SPECTATOR);
        phone = server.connect();
        welcome = phone.greet("Phone");
        phone.join(code, Role.SPECTATOR);
        artist.say(new ClientMessage.Start());
        artist.await(RoundStarted.class);
        Stream.of(witness, phone).forEach(one -> one.await(RoundStarted.class));
        draw(1, 5);
    }

    @AfterEach
    void stop() {
        Stream.of(artist, witness, phone).forEach(LiveClient::close);
        server.close();
    }

    @Test
    void afterAShortCutExactlyWhatWasMissedFollows() {
        phone.vanish();
        seesThePhone(false);
        draw(6, 10);
        LiveClient back = comesBackWithAllThatThePhoneHad();
        seesThePhone(true);
        draw(11, 15);
        hasWhatTheWitnessHas(phone, back);
    }

    @Test
    void aLockedPhoneWhoseSocketIsSilentlyDeadMissesNothing() {
        phone.deafen();
        draw(6, 10);
        LiveClient back = comesBackWithAllThatThePhoneHad();
        draw(11, 15);
        hasWhatTheWitnessHas(phone, back);
    }

    @Test
    void fromWifiToMobileTheNewerSocketWinsWhileTheOlderIsNotKnownDead() {
        draw(6, 10);
        try (LiveClient mobile = server.connect()) {
            List<String> had = phone.session();
            assertThat(mobile.resume(welcome, welcome.epoch(), had.size()).recovered())
                    .isTrue();
            assertThat(phone.await(Closing.class).reason()).isEqualTo(CloseReason.REPLACED);
            draw(11, 15);
            endRound(mobile);
            isWhatTheWitnessHas(Stream.concat(had.stream(), mobile.session().stream()));
        }
    }

    @Test
    void aLineThatBreaksAgainAndAgainMissesNothing() {
        LiveClient[] chain = new LiveClient[5];
        chain[0] = phone;
        for (int i = 1; i < chain.length; i++) {
            chain[i - 1].deafen();
            draw(5 + i, 5 + i);
            chain[i] = server.connect();
            long had = Stream.of(chain)
                    .limit(i)
                    .mapToLong(one -> one.session().size())
                    .sum();
            Welcome again = chain[i].resume(welcome, welcome.epoch(), had);
            assertThat(again.recovered()).isTrue();
            welcome = again;
        }
        draw(10, 15);
        hasWhatTheWitnessHas(chain);
    }

    @Test
    void whoMissedMoreThanIsKeptGetsTheWholeInstead() {
        phone.deafen();
        AtomicInteger seq = new AtomicInteger(5);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (int i = 0; i < FRAMES_AT_ONCE; i++) {
                artist.say(Pen.scribble(seq.incrementAndGet()));
            }
            artist.awaitAck(seq.get());
            return server.metric("inkrush_bytes_out_total") > MORE_THAN_IS_KEPT_FOR_EACH;
        });
        try (LiveClient back = server.connect()) {
            assertThat(back.resume(welcome, phone).recovered()).isFalse();
            isToldTheWhole(back, Pen.SCRIBBLE_POINTS);
        }
    }

    @Test
    void aForgedEpochOrOffsetGetsTheWholeAndNothingOfOthers() {
        try (LiveClient forger = server.connect()) {
            Welcome again = forger.resume(welcome, "AAAAAAAAAAAA", 1);
            assertThat(again.recovered()).isFalse();
            assertThat(again.epoch()).isNotEqualTo(welcome.epoch());
            isToldTheWhole(forger, 15);
            try (LiveClient another = server.connect()) {
                assertThat(another.resume(again, again.epoch(), Long.MAX_VALUE).recovered())
                        .isFalse();
                isToldTheWhole(another, 15);
            }
        }
    }

    @Test
    void inkThatWasNotAcknowledgedIsSentAgainAndCountsOnce() {
        try (LiveClient pen = server.connect()) {
            Welcome ben = pen.greet("Ben");
            pen.createRoom(LiveClient.LONG_ROUND);
            pen.say(new ClientMessage.Start());
            pen.await(RoundStarted.class);
            star.subList(0, 12).forEach(pen::say);
            pen.awaitAck(6);
            pen.vanish();
            try (LiveClient back = server.connect()) {
                assertThat(back.resume(ben, pen).recovered()).isTrue();
                star.subList(6, star.size()).forEach(back::say);
                back.awaitAck(star.size());
                back.say(new ClientMessage.EndRound());
                RevealFrame whole = back.await(RevealFrame.class);
                assertThat(whole.ink().pointCount())
                        .isEqualTo(star.stream()
                                .mapToInt(frame -> frame.ink().pointCount())
                                .sum());
            }
        }
    }

    private void draw(int from, int to) {
        star.subList(from - 1, to).forEach(artist::say);
        artist.awaitAck(to);
    }

    private LiveClient comesBackWithAllThatThePhoneHad() {
        LiveClient back = server.connect();
        Welcome again = back.resume(welcome, phone);
        assertThat(again.recovered()).isTrue();
        assertThat(again.epoch()).isEqualTo(welcome.epoch());
        assertThat(again.token()).isNotEqualTo(welcome.token());
        return back;
    }

    private void seesThePhone(boolean watching) {
        witness.await(RoomState.class, room -> room.spectators() == (watching ? 2 : 1));
    }

    private void isToldTheWhole(LiveClient back, int points) {
        assertThat(back.await(Joined.class).role()).isEqualTo(Role.SPECTATOR);
        back.await(RoomState.class);
        back.await(RoundStarted.class);
        TickFrame.SeatDelta whole = back.await(TickFrame.class).deltas().getFirst();
        assertThat(whole.reset()).isTrue();
        assertThat(whole.ink().pointCount()).isEqualTo(points);
    }

    /** From their common beginning, which is the start of the round, to the reveal. */
    private void hasWhatTheWitnessHas(LiveClient... connections) {
        endRound(connections[connections.length - 1]);
        isWhatTheWitnessHas(Stream.of(connections).flatMap(one -> one.session().stream()));
        Stream.of(connections).skip(1).forEach(LiveClient::close);
    }

    private void endRound(LiveClient back) {
        artist.say(new ClientMessage.EndRound());
        Stream.of(witness, back).forEach(one -> one.await(RevealFrame.class));
    }

    private void isWhatTheWitnessHas(Stream<String> had) {
        assertThat(had.dropWhile(ResumeIT::isBeforeTheRound))
                .containsExactlyElementsOf(witness.session().stream()
                        .dropWhile(ResumeIT::isBeforeTheRound)
                        .toList());
    }

    private static boolean isBeforeTheRound(String message) {
        return !message.contains("\"roundStarted\"");
    }
}
