package dev.inkrush.server.replay;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.recording.RecordedDrawing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room of a replay: its players come in one after the other, the first is its host, starts the games and ends each
 * round as soon as every drawing of it has been read. Ink is live, so that everyone receives everyone's. Confined to the
 * replay's thread.
 */
final class ReplayRoom {
    /** How long the server may take to do what it was asked for. */
    private static final long PATIENCE_MILLIS = 15_000;

    /** What a round lasts beyond its longest drawing. */
    private static final int MARGIN_SECONDS = 8;

    private static final int SHORTEST_ROUND = 5;
    private static final int LONGEST_ROUND = 180;

    private final int number;
    private final List<ReplayPlan.Game> games;
    private final int size;
    private final ReplayParts parts;
    private final Runnable onEnd;
    private final List<ReplayPlayer> players = new ArrayList<>();
    private @Nullable RoomCode code;
    private int inRoom;
    private int game;
    private int round;
    private int drawingsLeft;
    private boolean over;
    private int progress;

    ReplayRoom(int number, List<ReplayPlan.Game> games, int size, ReplayParts parts, Runnable onEnd) {
        this.number = number;
        this.games = games;
        this.size = size;
        this.parts = parts;
        this.onEnd = onEnd;
    }

    /** Longest drawing that fits into a round, in milliseconds as played. */
    static int longestDrawingMillis() {
        return 1_000 * (LONGEST_ROUND - MARGIN_SECONDS);
    }

    void open() {
        addPlayer();
    }

    /** Players who receive the ink of each. */
    int receivers() {
        return players.size();
    }

    void welcomed(ReplayPlayer player) {
        if (player == host()) {
            player.send(new ClientMessage.CreateRoom(Role.PLAYER, settings()));
        } else {
            player.send(new ClientMessage.Join(code(), Role.PLAYER));
        }
    }

    void joined(RoomCode joined) {
        code = joined;
        inRoom++;
        if (inRoom < size) {
            addPlayer();
        } else {
            host().send(new ClientMessage.Start());
            expectProgress(0);
        }
    }

    /** Every player is told; each begins its own drawing. */
    void roundStarted(ReplayPlayer player, ServerMessage.RoundStarted message) {
        int started = message.round();
        List<RecordedDrawing> drawings = games.get(game).round(started).drawings();
        if (started != round) {
            round = started;
            drawingsLeft = drawings.size();
            expectProgress(games.get(game).longestMillis());
        }
        int index = players.indexOf(player);
        if (index < drawings.size()) {
            player.draw(message.serial(), drawings.get(index));
        }
    }

    /** A drawing of the round is done with. */
    void drawn() {
        drawingsLeft--;
        if (drawingsLeft == 0 && !over) {
            host().send(new ClientMessage.EndRound());
            expectProgress(0);
        }
    }

    void gameEnded(ReplayPlayer player) {
        if (player != host()) {
            return;
        }
        game++;
        round = 0;
        if (game == games.size()) {
            end();
        } else {
            host().send(new ClientMessage.ChangeSettings(settings()));
            host().send(new ClientMessage.Start());
            expectProgress(0);
        }
    }

    /** A message was refused; one that the room waits for ends it. */
    void refused(boolean outsideDrawing) {
        if (outsideDrawing) {
            end();
        }
    }

    void lost(String why) {
        if (!over) {
            parts.tally().error(why);
            end();
        }
    }

    private void addPlayer() {
        players.add(new ReplayPlayer(this, parts, "replay " + number + "." + (players.size() + 1)));
        expectProgress(0);
    }

    private ReplayPlayer host() {
        return players.getFirst();
    }

    private RoomCode code() {
        if (code == null) {
            throw new IllegalStateException("a guest came before the host");
        }
        return code;
    }

    private Settings settings() {
        ReplayPlan.Game next = games.get(game);
        int seconds = (int) Math.ceil(next.longestMillis() / parts.speed() / 1_000) + MARGIN_SECONDS;
        return Settings.builder()
                .rounds(next.rounds().size())
                .seconds(Math.clamp(seconds, SHORTEST_ROUND, LONGEST_ROUND))
                .countdownSeconds(0)
                .revealSeconds(0)
                .seats(size)
                .inkVisibility(InkVisibility.LIVE)
                .endWhenAllRecognised(false)
                .prompts(next.words())
                .build();
    }

    /** Gives the room up if nothing has happened when this time and the server's patience have passed. */
    private void expectProgress(int recordedMillis) {
        int seen = ++progress;
        long wait = PATIENCE_MILLIS + (long) (recordedMillis / parts.speed());
        parts.thread().after(wait, () -> {
            if (seen == progress) {
                lost("the server stopped answering");
            }
        });
    }

    private void end() {
        if (!over) {
            over = true;
            progress++;
            // Guests first: the room's games are over, and nobody need become its host.
            for (ReplayPlayer player : players.reversed()) {
                player.leave();
            }
            onEnd.run();
        }
    }
}
