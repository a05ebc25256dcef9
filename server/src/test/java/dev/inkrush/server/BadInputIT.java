package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.Points;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.LogWatch;
import dev.inkrush.server.live.Pen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a client sends wrong is answered with a stated error or close reason and counted; it prints no stack trace,
 * and somebody who draws in another room at the same time notices nothing.
 */
class BadInputIT {
    @TempDir
    private static Path data;

    private static LiveServer server;
    private static LiveClient bystander;
    private static int bystanderSeq;

    private LogWatch log;
    private LiveClient hostile;

    @BeforeAll
    static void somebodyDraws() {
        server = LiveServer.start(data);
        bystander = server.player("Bystander");
        bystander.createRoom(LiveClient.LONG_ROUND);
        bystander.say(new ClientMessage.Start());
        bystander.await(RoundStarted.class);
    }

    @AfterAll
    static void stop() {
        bystander.close();
        server.close();
    }

    @BeforeEach
    void watch() {
        log = new LogWatch();
        hostile = server.player("Hostile");
    }

    @AfterEach
    void nobodyElseNoticed() {
        bystander.say(Pen.dot(1, ++bystanderSeq));
        bystander.awaitAck(bystanderSeq);
        hostile.close();
        log.assertQuiet();
        log.close();
        assertThat(server.metric("inkrush_net_failures_total{kind=\"unknown\"}"))
                .isZero();
    }

    /** Truncated and over-long varints, points off the canvas, time that wraps, no numbers, unknown types, bad names. */
    @Test
    void everyRejectedExampleOfTheWireIsAnsweredWithItsCodeAndCounted() throws IOException {
        Map<ErrorCode, Double> expected = new EnumMap<>(ErrorCode.class);
        for (ErrorCode code : ErrorCode.values()) {
            expected.put(code, refusals(code));
        }
        for (JsonNode example : JsonMapper.shared().readTree(Files.readString(goldenRejections()))) {
            ErrorCode code = ErrorCode.valueOf(example.get("code").asString());
            try (LiveClient client = server.connect()) {
                if (example.has("hex")) {
                    client.sendBinary(HexFormat.of().parseHex(example.get("hex").asString()));
                } else {
                    client.sendText(example.get("text").asString());
                }
                assertThat(client.await(Refused.class).code())
                        .as(example.get("name").asString())
                        .isEqualTo(code);
            }
            expected.merge(code, 1.0, Double::sum);
        }
        expected.forEach(
                (code, count) -> assertThat(refusals(code)).as(code.name()).isEqualTo(count));
    }

    @Test
    void afterARefusalTheClientGoesOn() {
        hostile.sendText("{");
        hostile.isRefused(ErrorCode.MALFORMED_JSON);
        hostile.createRoom(LiveClient.LONG_ROUND);
    }

    @Test
    void aFrameOverTheLimitEndsTheConnectionWithAReason() {
        hostile.sendBinary(new byte[ProtocolLimits.MAX_MESSAGE_BYTES + 1]);
        assertClosed(CloseReason.MESSAGE_TOO_LARGE);
    }

    @Test
    void aNameOfAMegabyteEndsTheConnectionWithAReason() {
        LiveClient client = server.connect();
        client.sendText("{\"type\":\"hello\",\"version\":" + ProtocolLimits.VERSION + ",\"language\":\"EN\",\"name\":\""
                + "a".repeat(1 << 20) + "\"}");
        assertThat(client.awaitClose()).isEqualTo(CloseReason.MESSAGE_TOO_LARGE.code());
    }

    @Test
    void whoGoesOnSendingNonsenseIsClosed() {
        for (int i = 0; i <= NetConfig.DEFAULT.faults().burst(); i++) {
            hostile.sendText("nonsense");
        }
        assertClosed(CloseReason.PROTOCOL_ERROR);
    }

    @Test
    void whoFloodsIsRefusedFirstAndClosedThen() {
        int burst = NetConfig.DEFAULT.messages().burst()
                + NetConfig.DEFAULT.patience().burst();
        for (int i = 0; i < 4 * burst; i++) {
            hostile.sendText("{\"type\":\"leave\"}");
        }
        hostile.await(Refused.class, refused -> refused.code() == ErrorCode.RATE_LIMITED);
        assertClosed(CloseReason.RATE_LIMITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BCDFG", "bcdfg"})
    void aRoomThatDoesNotExistIsNotJoined(String code) {
        hostile.say(new ClientMessage.Join(new RoomCode(code), Role.PLAYER));
        hostile.isRefused(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void aFullRoomIsWatchedOrNotEntered() {
        Settings oneSeat = Settings.builder()
                .rounds(1)
                .countdownSeconds(0)
                .revealSeconds(0)
                .seats(1)
                .build();
        try (LiveClient host = server.player("Host")) {
            RoomCode code = host.createRoom(oneSeat);
            hostile.say(new ClientMessage.Join(code, Role.PLAYER));
            hostile.isRefused(ErrorCode.ROOM_FULL);
            hostile.join(code, Role.SPECTATOR);
        }
    }

    @Test
    void inkBeforeTheRoundAndAfterItsEndIsRefused() {
        hostile.createRoom(LiveClient.LONG_ROUND);
        hostile.say(Pen.dot(1, 1));
        hostile.isRefused(ErrorCode.ROUND_NOT_RUNNING);
        hostile.say(new ClientMessage.Start());
        hostile.await(RoundStarted.class);
        hostile.say(Pen.dot(2, 1));
        hostile.isRefused(ErrorCode.ROUND_NOT_RUNNING);
        hostile.say(new ClientMessage.EndRound());
        hostile.await(RoundEnded.class);
        hostile.say(Pen.dot(1, 1));
        hostile.isRefused(ErrorCode.ROUND_NOT_RUNNING);
    }

    @Test
    void inkAcrossFramesKeepsItsOrderAndItsTime() {
        hostile.createRoom(LiveClient.LONG_ROUND);
        hostile.say(new ClientMessage.Start());
        hostile.await(RoundStarted.class);
        hostile.say(ink(1, new InkOp.Down(point(1_000))));
        hostile.say(ink(2, new InkOp.Move(point(999))));
        hostile.isRefused(ErrorCode.TIME_BACKWARDS);
        hostile.say(ink(2, new InkOp.Down(point(1_001))));
        hostile.isRefused(ErrorCode.INK_ORDER);
        hostile.say(ink(3, new InkOp.Up()));
        hostile.isRefused(ErrorCode.INK_GAP);
        hostile.say(ink(2, new InkOp.Up()));
        hostile.awaitAck(2);
        hostile.say(ink(3, new InkOp.Move(point(1_002))));
        hostile.isRefused(ErrorCode.INK_ORDER);
    }

    /** A frame names no seat; who tries all the same draws in the own one or, without a seat, nowhere. */
    @Test
    void inkForAnothersSeatReachesNobody() {
        try (LiveClient host = server.player("Host")) {
            RoomCode code = host.createRoom(LiveClient.LONG_ROUND);
            hostile.join(code, Role.SPECTATOR);
            host.say(new ClientMessage.Start());
            host.await(RoundStarted.class);
            hostile.sendText("{\"type\":\"ink\",\"seat\":0,\"round\":1,\"seq\":1,\"ink\":[]}");
            hostile.isRefused(ErrorCode.BINARY_EXPECTED);
            hostile.say(Pen.dot(1, 1));
            hostile.isRefused(ErrorCode.NOT_A_PLAYER);
            host.say(ink(1, new InkOp.Down(point(5)), new InkOp.Up()));
            host.awaitAck(1);
            host.say(new ClientMessage.EndRound());
            assertThat(host.await(RevealFrame.class).ink().pointCount()).isEqualTo(1);
        }
    }

    @Test
    void onlyTheHostStarts() {
        try (LiveClient host = server.player("Host")) {
            hostile.join(host.createRoom(LiveClient.LONG_ROUND), Role.PLAYER);
            hostile.say(new ClientMessage.Start());
            hostile.isRefused(ErrorCode.NOT_HOST);
        }
    }

    @Test
    void nothingIsServedBeforeHelloAndHelloIsSaidOnce() {
        try (LiveClient silent = server.connect()) {
            silent.say(new ClientMessage.Start());
            silent.isRefused(ErrorCode.HELLO_EXPECTED);
        }
        hostile.say(new ClientMessage.Hello(ProtocolLimits.VERSION, "Again", Language.EN));
        hostile.isRefused(ErrorCode.HELLO_TWICE);
        hostile.say(new ClientMessage.Leave());
        hostile.isRefused(ErrorCode.NOT_IN_ROOM);
    }

    @Test
    void anotherVersionIsToldToReload() {
        LiveClient old = server.connect();
        old.say(new ClientMessage.Hello(ProtocolLimits.VERSION + 1, "Old", Language.KO));
        old.isRefused(ErrorCode.VERSION_UNSUPPORTED);
        assertThat(old.awaitClose()).isEqualTo(CloseReason.VERSION_UNSUPPORTED.code());
    }

    @Test
    void aForgedTokenIsNobody() {
        try (LiveClient forger = server.connect()) {
            forger.say(new ClientMessage.Resume(ProtocolLimits.VERSION, "Ana", Language.EN, "A".repeat(80), "e", 0));
            forger.isRefused(ErrorCode.TOKEN_INVALID);
            forger.hello("Ana");
        }
    }

    private void assertClosed(CloseReason reason) {
        double before = server.metric("inkrush_closes_total{reason=\"" + reason + "\"}");
        assertThat(hostile.awaitClose()).isEqualTo(reason.code());
        assertThat(server.metric("inkrush_closes_total{reason=\"" + reason + "\"}"))
                .isGreaterThanOrEqualTo(Math.max(1, before));
    }

    private static double refusals(ErrorCode code) {
        return server.metric("inkrush_refusals_total{code=\"" + code + "\"}");
    }

    private static InkFrame ink(int seq, InkOp... ops) {
        return new InkFrame(1, seq, new InkBlock(List.of(ops)));
    }

    private static Points point(int millis) {
        return Points.builder(1).add(100, 100, millis).build();
    }

    private static Path goldenRejections() {
        return Path.of("../protocol/src/test/resources/golden/rejected.json");
    }
}
