package dev.inkrush.server.round;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.Suspects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of a round as everybody sees it.
 *
 * @param suspects what the host is told besides; null when no pen has moved as no hand can
 * @param frames one encoded {@link RevealFrame} for each drawing that is not empty, by seat
 */
public record Reveal(RoundEnded ended, @Nullable Suspects suspects, Map<Drawing, byte[]> frames) {
    public static Reveal of(Round round, RoundEnded ended) {
        Map<Drawing, byte[]> frames = new LinkedHashMap<>();
        for (Drawing drawing : round.drawings()) {
            if (!drawing.ink().isEmpty()) {
                frames.put(drawing, encode(round, drawing));
            }
        }
        return new Reveal(ended, suspects(round), frames);
    }

    private static @Nullable Suspects suspects(Round round) {
        List<Integer> seats = round.drawings().stream()
                .filter(Drawing::flagged)
                .map(Drawing::seat)
                .toList();
        return seats.isEmpty() ? null : new Suspects(round.number(), seats);
    }

    private static byte[] encode(Round round, Drawing drawing) {
        return BinaryCodec.encode(
                new RevealFrame(round.number(), drawing.seat(), drawing.ink().block(), drawing.thoughts()));
    }
}
