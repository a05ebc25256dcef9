package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.inkrush.protocol.CloseReason;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetFailureTest {
    static Stream<Arguments> table() {
        var tooBig = new CorruptedWebSocketFrameException(WebSocketCloseStatus.MESSAGE_TOO_BIG, "x");
        var badText = new CorruptedWebSocketFrameException(WebSocketCloseStatus.INVALID_PAYLOAD_DATA, "x");
        return Stream.of(
                arguments(new SocketException("Connection reset"), NetFailure.PEER_GONE),
                arguments(new ClosedChannelException(), NetFailure.PEER_GONE),
                arguments(new PrematureChannelClosureException("amid a message"), NetFailure.PEER_GONE),
                arguments(new DecoderException(new IOException("Broken pipe")), NetFailure.PEER_GONE),
                arguments(tooBig, NetFailure.TOO_LARGE),
                arguments(new DecoderException(tooBig), NetFailure.TOO_LARGE),
                arguments(new TooLongFrameException(), NetFailure.TOO_LARGE),
                arguments(badText, NetFailure.BAD_FRAME),
                arguments(new DecoderException("no frame"), NetFailure.BAD_FRAME),
                arguments(new WebSocketHandshakeException("x"), NetFailure.BAD_FRAME),
                arguments(new IllegalStateException("a bug"), NetFailure.UNKNOWN),
                arguments(new DecoderException(new NullPointerException()), NetFailure.UNKNOWN),
                arguments(new OutOfMemoryError(), NetFailure.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyFailureHasItsKind(Throwable failure, NetFailure kind) {
        assertThat(NetFailure.classify(failure)).isEqualTo(kind);
    }

    @Test
    void onlyThePeerThatIsGoneIsNotTold() {
        assertThat(NetFailure.values())
                .filteredOn(kind -> kind.reason() == null)
                .containsOnly(NetFailure.PEER_GONE);
        assertThat(NetFailure.UNKNOWN.reason()).isEqualTo(CloseReason.INTERNAL);
    }
}
