package dev.inkrush.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Boards;
import dev.inkrush.server.testkit.FakeClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedBoardsTest {
    private final FakeClock clock = new FakeClock();
    private final AtomicLong counted = new AtomicLong();
    private int asked;
    private boolean away;
    private final Boards redis = (window, room, playerId) -> {
        asked++;
        return away
                ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                : CompletableFuture.completedFuture(new Board(window, List.of(), null));
    };
    private final Boards boards = new CachedBoards(redis, counted::get, clock);

    @Test
    void theSameQuestionIsAskedOnceASecond() {
        for (int i = 0; i < 60; i++) {
            boards.read(Window.TODAY, null, "ana");
        }
        assertThat(asked).isEqualTo(1);
        clock.advance(CachedBoards.FRESH);
        boards.read(Window.TODAY, null, "ana");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void otherQuestionsHaveAnswersOfTheirOwn() {
        boards.read(Window.TODAY, null, "ana");
        boards.read(Window.TODAY, null, "ben");
        boards.read(Window.WEEK, null, "ana");
        boards.read(Window.ROOM, "BCDFG", "ana");
        boards.read(Window.ROOM, "BKT47", "ana");
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void whatWasCountedMeanwhileIsThere() {
        boards.read(Window.TODAY, null, "ana");
        counted.incrementAndGet();
        boards.read(Window.TODAY, null, "ana");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void boardsThatAreBackAreReadAtOnce() {
        away = true;
        assertThat(boards.read(Window.TODAY, null, "ana")).isCompletedExceptionally();
        away = false;
        assertThat(boards.read(Window.TODAY, null, "ana")).isCompleted();
    }
}
