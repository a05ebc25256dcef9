package dev.inkrush.server.round;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import java.util.List;

/**
 * The end of a round as everybody sees it.
 *
 * @param frames one encoded {@link RevealFrame} for each drawing that is not empty
 */
public record Reveal(RoundEnded ended, List<byte[]> frames) {
    public static Reveal of(Round round, RoundEnded ended) {
        List<byte[]> frames = round.drawings().stream()
                .filter(drawing -> !drawing.ink().isEmpty())
                .map(drawing -> BinaryCodec.encode(new RevealFrame(
                        round.number(), drawing.seat(), drawing.ink().block(), drawing.thoughts())))
                .toList();
        return new Reveal(ended, frames);
    }
}
