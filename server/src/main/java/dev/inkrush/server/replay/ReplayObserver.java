package dev.inkrush.server.replay;

import dev.inkrush.protocol.RoomCode;
import java.util.concurrent.CompletableFuture;

/** Follows a replay that goes on until it is told to stop. Called on the replay's thread. */
public interface ReplayObserver {
    /**
     * All players of a room are in.
     *
     * @param room counts from 1
     * @param start lets the room play; for the replay's thread or any other
     */
    void ready(int room, RoomCode code, Runnable start);

    /** Done when the replay is to stop. */
    CompletableFuture<Void> enough();

    /** So many milliseconds after an ink frame was sent, guesses came that include it. */
    void guessed(int room, double millis);
}
