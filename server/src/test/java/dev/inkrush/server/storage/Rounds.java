package dev.inkrush.server.storage;

import dev.inkrush.protocol.ServerMessage.Board;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.board.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Rounds of one player for tests of storage: each is worth one point, so that totals count them. */
final class Rounds {
    static final String PLAYER = "p1";
    private static final String ROOM = "BCDFG";

    private Rounds() {}

    static Result round(String game, int round, Instant started) {
        return new Result(Result.id(ROOM, game, round, PLAYER), ROOM, PLAYER, "ana", 1, 1_000, started);
    }

    /** Stores one round and waits until it is safe or refused. */
    static boolean store(Storage storage, Result round) {
        CompletableFuture<Boolean> stored = new CompletableFuture<>();
        storage.store(List.of(round), stored::complete);
        return stored.orTimeout(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** The player's total of all time: how many of the rounds the boards count; 0 while there is none. */
    static int counted(Storage storage) {
        Board board = storage.read(Window.ALL_TIME, null, PLAYER)
                .toCompletableFuture()
                .join();
        return board.you() == null ? 0 : board.you().points();
    }
}
