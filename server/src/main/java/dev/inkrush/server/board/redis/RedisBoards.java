package dev.inkrush.server.board.redis;

import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.ServerMessage.BoardEntry;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.BoardCalendar;
import dev.inkrush.server.board.BoardWindow;
import dev.inkrush.server.board.Boards;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.board.ResultIndex;
import dev.inkrush.server.time.Clock;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Boards as sorted sets; {@code count.lua} says how. All keys share one hash tag, since a script may touch only one slot
 * of a cluster. May be called from any thread.
 */
final class RedisBoards implements Boards, ResultIndex {
    /** Lines from the top that a reader gets. */
    static final int TOP = 20;

    private static final String PREFIX = "{inkrush}:";
    private static final String COUNTED = PREFIX + "counted";
    private static final String OUTBOXES = PREFIX + "outboxes";

    private static final RedisScript COUNT = new RedisScript("count.lua", ScriptOutputType.INTEGER);
    private static final RedisScript REMEMBER = new RedisScript("remember.lua", ScriptOutputType.INTEGER);
    private static final RedisScript READ = new RedisScript("read.lua", ScriptOutputType.MULTI);

    private final RedisLink link;
    private final BoardCalendar calendar;
    private final Clock clock;

    RedisBoards(RedisLink link, BoardCalendar calendar, Clock clock) {
        this.link = link;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Board> read(Window window, @Nullable String room, String playerId) {
        if (window == Window.ROOM && room == null) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("the room of a room's board is missing"));
        }
        BoardWindow board = calendar.window(window, clock.now(), room == null ? "" : room);
        List<String> arguments = List.of(playerId, Integer.toString(TOP), Long.toString(board.weight()));
        return link.ask(redis -> READ.<List<Object>>run(redis, List.of(key(board), names(board)), arguments))
                .thenApply(reply -> board(window, playerId, reply));
    }

    private static Board board(Window window, String playerId, List<Object> reply) {
        int rank = number(reply.get(0));
        BoardEntry you = rank == 0 ? null : new BoardEntry(rank, playerId, (String) reply.get(1), number(reply.get(2)));
        List<BoardEntry> entries = new ArrayList<>();
        for (int i = 3; i < reply.size(); i += 3) {
            entries.add(
                    new BoardEntry(i / 3, (String) reply.get(i), (String) reply.get(i + 1), number(reply.get(i + 2))));
        }
        return new Board(window, List.copyOf(entries), you);
    }

    private static int number(Object reply) {
        return Math.toIntExact((Long) reply);
    }

    @Override
    public CompletionStage<Void> count(List<Result> results) {
        return link.ask(redis -> CompletableFuture.allOf(results.stream()
                .map(result -> count(redis, result).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new)));
    }

    private CompletionStage<Long> count(RedisAsyncCommands<String, String> redis, Result result) {
        List<String> keys = new ArrayList<>(List.of(COUNTED));
        List<String> arguments = new ArrayList<>(
                List.of(result.id(), result.playerId(), result.name(), Integer.toString(result.points())));
        for (BoardWindow board : calendar.windowsOf(result)) {
            Instant expiry = board.expiry();
            keys.addAll(List.of(key(board), names(board)));
            arguments.addAll(List.of(
                    Long.toString(board.weight()),
                    Long.toString(board.ticksUntil(result.finished())),
                    Long.toString(expiry == null ? 0 : expiry.toEpochMilli())));
        }
        return COUNT.run(redis, keys, arguments);
    }

    @Override
    public long presence() {
        return link.connections();
    }

    @Override
    public CompletionStage<Long> remembered(String outbox) {
        return link.ask(redis -> redis.hget(OUTBOXES, outbox)).thenApply(n -> n == null ? 0 : Long.parseLong(n));
    }

    @Override
    public CompletionStage<Long> remember(String outbox, long from, long to) {
        List<String> arguments = List.of(outbox, Long.toString(from), Long.toString(to));
        return link.ask(redis -> REMEMBER.run(redis, List.of(OUTBOXES), arguments));
    }

    private static String key(BoardWindow board) {
        return PREFIX + "board:" + board.name();
    }

    private static String names(BoardWindow board) {
        return key(board) + ":names";
    }
}
