package dev.inkrush.server.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Boards;
import dev.inkrush.server.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Boards that answer the same question from the same player once a second at most, however often it is asked, so that no
 * client makes work for Redis at the rate at which it may talk. An answer of before a result was counted is not
 * given after it. May be called from any thread.
 */
final class CachedBoards implements Boards {
    /** How old an answer may be where another server has counted something meanwhile. */
    static final Duration FRESH = Duration.ofSeconds(1);

    /** About 2 KB each. */
    private static final int MOST = 4_096;

    private record Question(Window window, @Nullable String room, String playerId, long counted) {}

    private final Boards source;
    private final LongSupplier counted;
    private final Cache<Question, CompletableFuture<Board>> answers;

    /** @param counted grows with each result of ours that the boards count */
    CachedBoards(Boards source, LongSupplier counted, Clock clock) {
        this.source = source;
        this.counted = counted;
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST)
                .ticker(clock::nanoTime)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public CompletionStage<Board> read(Window window, @Nullable String room, String playerId) {
        Question question = new Question(window, room, playerId, counted.getAsLong());
        CompletableFuture<Board> answer = answers.get(
                question, asked -> source.read(window, room, playerId).toCompletableFuture());
        answer.whenComplete((board, away) -> {
            if (away != null) {
                // Whoever asks next may find the boards back.
                answers.asMap().remove(question, answer);
            }
        });
        return answer;
    }
}
