package dev.inkrush.server.board;

import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.Window;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads leaderboards. May be called from any thread and never blocks. */
public interface Boards {
    /**
     * The top of a board and the asking player's own line, in one round trip.
     *
     * @param room the code of the room whose board is asked for; null but for {@link Window#ROOM}
     * @return completes exceptionally when the boards are away
     */
    CompletionStage<ServerMessage.Board> read(Window window, @Nullable String room, String playerId);
}
