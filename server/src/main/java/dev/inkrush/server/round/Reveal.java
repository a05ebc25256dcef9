package dev.inkrush.server.round;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The end of a round as everybody sees it.
 *
 * @param frames one encoded {@link RevealFrame} for each drawing that is not empty, by seat
 */
public record Reveal(RoundEnded ended, Map<Drawing, byte[]> frames) {
    public static Reveal of(Round round, RoundEnded ended) {
        Map<Drawing, byte[]> frames = new LinkedHashMap<>();
        for (Drawing drawing : round.drawings()) {
            if (!drawing.ink().isEmpty()) {
                frames.put(drawing, encode(round, drawing));
            }
        }
        return new Reveal(ended, frames);
    }

    private static byte[] encode(Round round, Drawing drawing) {
        return BinaryCodec.encode(
                new RevealFrame(round.number(), drawing.seat(), drawing.ink().block(), drawing.thoughts()));
    }
}
