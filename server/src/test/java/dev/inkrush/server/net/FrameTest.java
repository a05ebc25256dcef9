package dev.inkrush.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.ServerMessage.Refused;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    private final EmbeddedChannel client =
            new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(false)
                    .maxFramePayloadLength(1 << 20)
                    .build()));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 200_000})
    void everyLengthReadsBackAsItWasWritten(int length) {
        byte[] payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (i * 31);
        }
        ByteBuf frame = Frame.binary(payload).encoded();
        assertThat(frame.isDirect()).isTrue();
        client.writeInbound(frame);
        BinaryWebSocketFrame read = client.readInbound();
        assertThat(ByteBufUtil.getBytes(read.content())).isEqualTo(payload);
        read.release();
    }

    @Test
    void textIsUtf8() {
        client.writeInbound(Frame.of(Refused.of(ErrorCode.SERVER_BUSY, "고양이")).encoded());
        TextWebSocketFrame read = client.readInbound();
        assertThat(JsonCodec.decodeServer(read.text())).isEqualTo(Refused.of(ErrorCode.SERVER_BUSY, "고양이"));
        read.release();
    }
}
