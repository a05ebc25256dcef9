package dev.inkrush.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever can be said in a frame is read as it was written, and limits hold at their very edge. */
final class BinaryCodecTest {
    @Property
    void anInkFrameIsReadAsItWasWritten(@ForAll("ink") ClientMessage.InkFrame frame) {
        assertThat(BinaryCodec.decode(ByteBuffer.wrap(BinaryCodec.encode(frame))))
                .isEqualTo(new Decoded(frame));
    }

    @Property
    void aTickFrameIsReadAsItWasWritten(@ForAll("ticks") TickFrame frame) {
        assertThat(BinaryCodec.decodeTick(ByteBuffer.wrap(BinaryCodec.encode(frame))))
                .isEqualTo(frame);
    }

    @Property
    void aRevealFrameIsReadAsItWasWritten(@ForAll("reveals") RevealFrame frame) {
        assertThat(BinaryCodec.decodeReveal(ByteBuffer.wrap(BinaryCodec.encode(frame))))
                .isEqualTo(frame);
    }

    @Property
    void everyCutOfAnInkFrameIsRefusedOrSaysLess(@ForAll("ink") ClientMessage.InkFrame frame) {
        byte[] whole = BinaryCodec.encode(frame);
        for (int length = 0; length < whole.length; length++) {
            assertThat(BinaryCodec.decode(ByteBuffer.wrap(whole, 0, length)))
                    .as("%d of %d bytes", length, whole.length)
                    .isNotEqualTo(new Decoded(frame));
        }
    }

    @Test
    void aFrameHoldsAsManyPointsAsTheLimitSaysAndNoMore() {
        assertThat(decodeLine(ProtocolLimits.MAX_POINTS_PER_FRAME)).isInstanceOf(Decoded.class);
        assertThat(decodeLine(ProtocolLimits.MAX_POINTS_PER_FRAME + 1))
                .isEqualTo(new Rejected(ErrorCode.MALFORMED_FRAME, "more than 1000 points in a frame"));
    }

    @Test
    void aFrameHoldsAsManyOperationsAsTheLimitSaysAndNoMore() {
        assertThat(decodeUndos(ProtocolLimits.MAX_OPS_PER_FRAME)).isInstanceOf(Decoded.class);
        assertThat(decodeUndos(ProtocolLimits.MAX_OPS_PER_FRAME + 1))
                .isEqualTo(new Rejected(ErrorCode.MALFORMED_FRAME, "more than 200 operations"));
    }

    @Test
    void theLargestInkFrameFitsIntoAMessage() {
        Points.Builder zigzag = Points.builder(ProtocolLimits.MAX_POINTS_PER_FRAME);
        for (int i = 0; i < ProtocolLimits.MAX_POINTS_PER_FRAME; i++) {
            zigzag.add(
                    i % 2 * (ProtocolLimits.CANVAS_WIDTH - 1), i % 2 * (ProtocolLimits.CANVAS_HEIGHT - 1), i * 200, 0);
        }
        byte[] frame = BinaryCodec.encode(frame(new InkOp.Move(zigzag.build())));
        assertThat(frame).hasSizeLessThan(ProtocolLimits.MAX_MESSAGE_BYTES);
    }

    private static DecodeResult decodeLine(int points) {
        Points.Builder line = Points.builder(points);
        for (int i = 0; i < points; i++) {
            line.add(i, i, i);
        }
        return BinaryCodec.decode(ByteBuffer.wrap(BinaryCodec.encode(frame(new InkOp.Move(line.build())))));
    }

    private static DecodeResult decodeUndos(int count) {
        InkOp[] undos = new InkOp[count];
        Arrays.fill(undos, new InkOp.Undo());
        return BinaryCodec.decode(ByteBuffer.wrap(BinaryCodec.encode(frame(undos))));
    }

    private static ClientMessage.InkFrame frame(InkOp... ops) {
        return new ClientMessage.InkFrame(1, 1, new InkBlock(List.of(ops)));
    }

    @Provide
    Arbitrary<ClientMessage.InkFrame> ink() {
        return Frames.ink();
    }

    @Provide
    Arbitrary<TickFrame> ticks() {
        return Frames.ticks();
    }

    @Provide
    Arbitrary<RevealFrame> reveals() {
        return Frames.reveals();
    }
}
