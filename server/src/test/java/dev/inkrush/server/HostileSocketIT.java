package dev.inkrush.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.server.live.Limits;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.live.LogWatch;
import dev.inkrush.server.live.RawSocket;
import java.io.IOException;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that break WebSocket or HTTP themselves, stay silent or go away without a word. */
class HostileSocketIT {
    private static final int TEXT = 0x81;
    private static final int PONG = 0x8A;
    private static final byte[] HELLO = JsonCodec.encode(
                    new ClientMessage.Hello(ProtocolLimits.VERSION, "Ana", Language.EN))
            .getBytes(US_ASCII);

    @TempDir
    private static Path data;

    private static LiveServer server;
    private LogWatch log;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data, Limits.HASTY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void watch() {
        log = new LogWatch();
    }

    @AfterEach
    void theServerGoesOnAndSaysNothing() {
        server.player("Next").close();
        Awaitility.await().until(() -> server.metric("inkrush_connections") == 0);
        assertThat(server.metric("inkrush_net_failures_total{kind=\"unknown\"}"))
                .isZero();
        log.assertQuiet();
        log.close();
    }

    @Test
    void aFrameThatIsNotMaskedIsAProtocolError() throws IOException {
        assertClosed(CloseReason.PROTOCOL_ERROR, (byte) TEXT, (byte) 1, (byte) 'x');
    }

    @Test
    void reservedBitsAreAProtocolError() throws IOException {
        assertClosed(CloseReason.PROTOCOL_ERROR, (byte) 0xF1, (byte) 0x80, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
    }

    @Test
    void textThatIsNoUtf8IsAProtocolError() throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            raw.sendFrame(TEXT, new byte[] {(byte) 0xC3, (byte) 0x28});
            assertThat(raw.awaitClose()).isEqualTo(CloseReason.PROTOCOL_ERROR.code());
        }
    }

    @Test
    void aFrameThatClaimsAnExabyteIsTooLarge() throws IOException {
        assertClosed(
                CloseReason.MESSAGE_TOO_LARGE,
                (byte) TEXT,
                (byte) 0xFF,
                (byte) 0x0F,
                (byte) 0xFF,
                (byte) 0xFF,
                (byte) 0xFF,
                (byte) 0xFF,
                (byte) 0xFF,
                (byte) 0xFF,
                (byte) 0xFF);
    }

    @Test
    void manySmallFragmentsAreTooLargeTogether() throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            byte[] part = new byte[100];
            raw.sendFrame(0x02, part);
            for (int sent = part.length; sent <= 16 * 1024; sent += part.length) {
                raw.sendFrame(0x00, part);
            }
            assertThat(raw.awaitClose()).isEqualTo(CloseReason.MESSAGE_TOO_LARGE.code());
        }
    }

    @Test
    void whoSaysNothingIsClosed() throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            assertThat(raw.awaitClose()).isEqualTo(CloseReason.HELLO_TIMEOUT.code());
        }
    }

    @Test
    void whoAnswersNoPingIsIdle() throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            raw.sendFrame(TEXT, HELLO);
            assertThat(raw.awaitClose()).isEqualTo(CloseReason.IDLE.code());
        }
    }

    /** The fragments so far have to be given back: nobody will send the rest. */
    @Test
    void whoLeavesInTheMiddleOfAMessageIsGone() throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            raw.sendFrame(0x01, HELLO);
        }
    }

    @Test
    void whoClosesOneHalfIsGone() throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            raw.sendFrame(TEXT, HELLO);
            raw.shutOutput();
            raw.awaitEnd();
        }
    }

    @Test
    void aClientThatClosesIsAnsweredWithItsOwnCode() throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            raw.sendFrame(0x88, new byte[] {0x03, (byte) 0xE9});
            assertThat(raw.awaitClose()).isEqualTo(1001);
            raw.awaitEnd();
        }
    }

    @Test
    void anUnaskedPongIsNoHarm() throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            raw.sendFrame(PONG, new byte[0]);
            assertThat(raw.awaitClose()).isEqualTo(CloseReason.HELLO_TIMEOUT.code());
        }
    }

    @Test
    void halfARequestIsNotWaitedFor() throws IOException {
        try (RawSocket raw = new RawSocket(server.port())) {
            raw.send("GET /ws HTTP/1.1\r\nHost: ".getBytes(US_ASCII));
            raw.awaitEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "POST / HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\n\r\n"
            })
    void whatIsNoRequestOfOursIsRefusedWithAStatus(String request) throws IOException {
        try (RawSocket raw = new RawSocket(server.port())) {
            assertThat(raw.request(request)).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws IOException {
        try (RawSocket raw = new RawSocket(server.port())) {
            assertThat(raw.request("POST / HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n"))
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aPageOfAnotherSiteMayNotConnect() throws IOException {
        assertThat(RawSocket.upgrade(server.port(), "Origin: https://evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(RawSocket.upgrade(server.port(), "Origin: null\r\n")).startsWith("HTTP/1.1 403");
        assertThat(RawSocket.upgrade(server.port(), "Origin: http://localhost\r\n"))
                .startsWith("HTTP/1.1 101");
    }

    private static void assertClosed(CloseReason reason, byte... bytes) throws IOException {
        try (RawSocket raw = RawSocket.upgraded(server.port())) {
            raw.send(bytes);
            assertThat(raw.awaitClose()).isEqualTo(reason.code());
        }
    }
}
