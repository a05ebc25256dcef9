package dev.inkrush.server.net;

import dev.inkrush.protocol.CloseReason;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.EncoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a pipeline failed: what is known of the world's ways, and the rest, which is a bug. */
enum NetFailure {
    /** The peer is gone; there is nobody to tell. */
    PEER_GONE(null),
    /** The peer's bytes are no WebSocket frames. */
    BAD_FRAME(CloseReason.PROTOCOL_ERROR),
    TOO_LARGE(CloseReason.MESSAGE_TOO_LARGE),
    /** Only this one reaches the log. */
    UNKNOWN(CloseReason.INTERNAL);

    private final @Nullable CloseReason reason;

    NetFailure(@Nullable CloseReason reason) {
        this.reason = reason;
    }

    /** What the peer is told; null when nobody would hear it. */
    @Nullable CloseReason reason() {
        return reason;
    }

    static NetFailure classify(Throwable failure) {
        return switch (unwrap(failure)) {
            case CorruptedWebSocketFrameException bad
            when WebSocketCloseStatus.MESSAGE_TOO_BIG.equals(bad.closeStatus()) -> TOO_LARGE;
            case TooLongFrameException tooLong -> TOO_LARGE;
            case DecoderException bad -> BAD_FRAME;
            case WebSocketHandshakeException bad -> BAD_FRAME;
            case PrematureChannelClosureException gone -> PEER_GONE;
            case IOException gone -> PEER_GONE;
            default -> UNKNOWN;
        };
    }

    /** Codecs wrap what they do not throw themselves. */
    private static Throwable unwrap(Throwable failure) {
        boolean wrapper = failure.getClass() == DecoderException.class || failure.getClass() == EncoderException.class;
        Throwable cause = failure.getCause();
        return wrapper && cause != null ? unwrap(cause) : failure;
    }
}
