package dev.inkrush.server.replay;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.Phase;
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
 * round as soon as every drawing of it has been read. Confined to the replay's thread.
 */
final class ReplayRoom {
    /** How long the server may take to do what it was asked for. */
    private static final long PATIENCE_MILLIS = 30_000;

    /** What a round lasts beyond its longest drawing. */
    private static final int MARGIN_SECONDS = 8;

    /** How long after the end of a game its standings may come; a host whose connection broke may have missed them. */
    private static final long STANDINGS_MILLIS = 1_000;

    private static final int SHORTEST_ROUND = 5;
    private static final int LONGEST_ROUND = 180;

    private final int number;
    private final List<ReplayPlan.Game> games;
    private final int size;
    private final ReplayParts parts;
    private final Runnable onEnd;
    private final Tally tally = new Tally(this::pointsDrawn);
    private final Ledger ledger;
    private final Reveals reveals = new Reveals(tally);
    private final List<ReplayPlayer> players = new ArrayList<>();
    private @Nullable RoomCode code;
    private int inRoom;
    private int game;
    private int serial;
    private int drawingsLeft;
    private boolean playing;
    private boolean hostInGame;
    private boolean over;
    private int progress;
    private long pointsDrawn;

    ReplayRoom(int number, List<ReplayPlan.Game> games, int size, ReplayParts parts, Runnable onEnd) {
        this.number = number;
        this.games = games;
        this.size = size;
        this.parts = parts;
        this.onEnd = onEnd;
        this.ledger = new Ledger(size, tally::error);
    }

    /** Longest drawing that fits into a round, in milliseconds as played. */
    static int longestDrawingMillis() {
        return 1_000 * (LONGEST_ROUND - MARGIN_SECONDS);
    }

    void open() {
        addPlayer();
    }

    /** What was seen in this room. */
    Tally tally() {
        return tally;
    }

    Ledger ledger() {
        return ledger;
    }

    Reveals reveals() {
        return reveals;
    }

    boolean isHost(ReplayPlayer player) {
        return player.equals(host());
    }

    /** Guesses that include a frame came so long after it was sent. */
    void guessed(double millis) {
        tally.guessed(millis);
        if (parts.observer() != null) {
            parts.observer().guessed(number, millis);
        }
    }

    /** Somebody has drawn so many points. */
    void drew(int points) {
        pointsDrawn += points;
    }

    private long pointsDrawn() {
        return pointsDrawn;
    }

    void welcomed(ReplayPlayer player) {
        if (isHost(player)) {
            player.send(new ClientMessage.CreateRoom(Role.PLAYER, settings()));
        } else {
            player.send(new ClientMessage.Join(code(), Role.PLAYER));
        }
    }

    void joined(RoomCode joined) {
        code = joined;
        inRoom++;
        ReplayObserver observer = parts.observer();
        if (inRoom < size) {
            addPlayer();
        } else if (observer == null) {
            start();
        } else {
            progress++;
            observer.ready(number, joined, () -> parts.thread().execute(this::start));
        }
    }

    private void start() {
        host().send(new ClientMessage.Start());
        expectProgress(0);
    }

    /** Every player is told; each begins its own drawing. */
    void roundStarted(ReplayPlayer player, ServerMessage.RoundStarted message) {
        if (message.serial() < serial) {
            return; // Told late, of a round that is over.
        }
        List<RecordedDrawing> drawings = games.get(game).round(message.round()).drawings();
        if (message.serial() > serial) {
            serial = message.serial();
            playing = true;
            ledger.roundStarted(message.round());
            reveals.roundStarted(message.round());
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

    /** The host is told what the room looks like. */
    void changed(ServerMessage.RoomState state) {
        ledger.room(state);
        if (state.phase() != Phase.LOBBY) {
            hostInGame = true;
        } else if (hostInGame) {
            // What the host was told of the lobby before the game may come after another player's first round.
            hostInGame = false;
            int over = game;
            parts.thread().after(STANDINGS_MILLIS, () -> nextGame(over));
        }
    }

    void gameEnded(ReplayPlayer player, ServerMessage.GameEnded message) {
        ledger.gameEnded(message);
        if (isHost(player)) {
            nextGame(game);
        }
    }

    private void nextGame(int over) {
        if (!playing || game != over) {
            return;
        }
        playing = false;
        game++;
        if (game == games.size() && parts.observer() != null) {
            game = 0;
        }
        if (game == games.size()) {
            end();
        } else {
            host().send(new ClientMessage.ChangeSettings(settings()));
            start();
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
            tally.error(why);
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
                .inkVisibility(parts.order().ink())
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
