package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Countdown;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.prompt.PromptDeck;
import dev.inkrush.server.round.Drawing;
import dev.inkrush.server.round.DrawingDesk;
import dev.inkrush.server.round.Recognition;
import dev.inkrush.server.round.Reveal;
import dev.inkrush.server.round.Round;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.session.Connection;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a room: lobby, countdown, drawing, reveal, and again. Every stage but the lobby has an end by the clock,
 * so that nobody's absence can hold a game up. The time of each call is an argument.
 */
final class Game {
    private final RoomCode code;
    private final People people;
    private final Voice voice;
    private final RoomParts parts;
    private final RandomGenerator random;
    private final Mailbox inbox;
    private final DrawingDesk desk;

    private Settings settings;
    private PromptDeck deck;
    private ScoreSheet sheet;
    private Stage stage = Stage.LOBBY;
    private long stageEndsNanos;
    private int number;
    private int serial;
    private @Nullable Round round;
    private @Nullable RoundTeller teller;
    private @Nullable Reveal reveal;

    /**
     * @param settings that {@link PromptDeck#refusal} lets pass
     * @param random of the room
     * @param inbox takes commands to this room, from any thread; false when it is full
     */
    Game(
            RoomCode code,
            Settings settings,
            People people,
            Voice voice,
            RoomParts parts,
            RandomGenerator random,
            Mailbox inbox) {
        this.code = code;
        this.settings = settings;
        this.people = people;
        this.voice = voice;
        this.parts = parts;
        this.random = random;
        this.inbox = inbox;
        this.desk = new DrawingDesk(
                parts.scorer(),
                parts.spacing(),
                parts.acceptance(),
                parts.config().maxTokensPerRound(),
                (roundSerial, seat) -> new Relay(code, roundSerial, seat, inbox));
        this.deck = new PromptDeck(settings, parts.vocabulary(), random);
        this.sheet = newSheet();
    }

    private ScoreSheet newSheet() {
        return new ScoreSheet(code, Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX));
    }

    Settings settings() {
        return settings;
    }

    Stage stage() {
        return stage;
    }

    /** The round of the game under way or last played, 0 before the first. */
    int number() {
        return number;
    }

    int total(String playerId) {
        return sheet.total(playerId);
    }

    boolean isRecognised(int seat) {
        Drawing drawing = round == null ? null : round.drawing(seat);
        return drawing != null && drawing.recognition() != null;
    }

    /** Whether a seat is kept for a drawing of somebody who has left; who comes back finds it again. */
    boolean keeps(int seat) {
        return round != null && round.drawing(seat) != null;
    }

    /** The seat that a player who has left has drawn at in this round; {@link Participant#NO_SEAT} if none. */
    int formerSeat(String playerId) {
        if (round != null) {
            for (Drawing drawing : round.drawings()) {
                if (drawing.playerId().equals(playerId)) {
                    return drawing.seat();
                }
            }
        }
        return Participant.NO_SEAT;
    }

    // What people do. Each answers why it is refused, or null.

    @Nullable ErrorCode change(Settings newSettings) {
        if (stage != Stage.LOBBY) {
            return ErrorCode.GAME_RUNNING;
        }
        settings = newSettings;
        deck = new PromptDeck(settings, parts.vocabulary(), random);
        voice.roomChanged();
        return null;
    }

    @Nullable ErrorCode start(long nowNanos) {
        if (stage != Stage.LOBBY) {
            return ErrorCode.GAME_RUNNING;
        }
        if (people.count(Role.PLAYER) == 0) {
            return ErrorCode.NO_PLAYERS;
        }
        if (!settings.prompts().isEmpty()) {
            // A game with words of its own plays them from the first; drawn words go on where the last game ended.
            deck = new PromptDeck(settings, parts.vocabulary(), random);
        }
        sheet = newSheet();
        number = 0;
        countDown(nowNanos);
        return null;
    }

    @Nullable ErrorCode endRound(long nowNanos) {
        switch (stage) {
            case LOBBY, COUNTDOWN -> {
                return ErrorCode.GAME_NOT_RUNNING;
            }
            case DRAWING -> ring(nowNanos);
            case READING, STORING -> {}
            case REVEAL -> stageEndsNanos = nowNanos;
        }
        return null;
    }

    @Nullable ErrorCode take(Participant player, InkFrame frame) {
        Drawing drawing = round == null ? null : round.drawing(player.seat());
        if (stage != Stage.DRAWING || drawing == null || frame.round() != number) {
            return ErrorCode.ROUND_NOT_RUNNING;
        }
        return drawing.take(frame);
    }

    /** A player has taken a seat; in the middle of a round one may draw at once. */
    void joined(Participant player) {
        if (stage == Stage.DRAWING && round != null) {
            round.join(player.seat(), player.playerId(), player.name());
        }
    }

    /** A player has left the seat for good. */
    void left(Participant player, long nowNanos) {
        if (round != null) {
            round.leave(player.seat());
        }
        endIfAllDone(nowNanos);
    }

    /** Somebody's connection has gone or come. */
    void presenceChanged(long nowNanos) {
        endIfAllDone(nowNanos);
    }

    /** Tells those who are here what has happened up to now, so that the next newcomer's snapshot fits. */
    void tellNews(long nowNanos) {
        if (teller != null && stage.inRound()) {
            teller.tellNews(nowNanos);
        }
    }

    /** Tells a newcomer where the game is; {@link #tellNews} goes before. */
    void greet(Participant newcomer, Connection connection, long nowNanos) {
        if (stage == Stage.COUNTDOWN) {
            voice.to(connection, countdown(nowNanos));
        } else if (stage.inRound() && round != null && teller != null) {
            voice.to(connection, roundStarted(round, nowNanos));
            voice.to(connection, teller.snapshot(newcomer, nowNanos));
        } else if (reveal != null) {
            voice.to(connection, reveal.ended());
            reveal.frames().forEach(frame -> voice.to(connection, frame));
        }
    }

    // What the scorer and the disk say.

    void scored(int seat, Score score, long nowNanos) {
        if (round == null) {
            return;
        }
        Recognition recognition = round.scored(seat, score, nowNanos);
        if (recognition != null) {
            voice.toAll(new Recognised(number, seat, recognition.atMs(), recognition.place(), recognition.points()));
            endIfAllDone(nowNanos);
        }
    }

    void read(int seat, int seq, long nowNanos) {
        onDrawing(seat, drawing -> drawing.readUpTo(seq), nowNanos);
    }

    void lost(int seat, long nowNanos) {
        onDrawing(seat, Drawing::lost, nowNanos);
    }

    private void onDrawing(int seat, Consumer<Drawing> change, long nowNanos) {
        Drawing drawing = round == null ? null : round.drawing(seat);
        if (drawing != null) {
            change.accept(drawing);
            endIfAllDone(nowNanos);
            finishIfRead(nowNanos);
        }
    }

    void stored(boolean safe, long nowNanos) {
        if (stage == Stage.STORING) {
            reveal(safe, nowNanos);
        }
    }

    /** Whether something is about the round under way. */
    boolean isAbout(int roundSerial) {
        return round != null && round.serial() == roundSerial;
    }

    // What the clock does.

    /** Does all that is due. */
    void advance(long nowNanos) {
        while (stage != Stage.LOBBY && nowNanos - stageEndsNanos >= 0) {
            endStage(nowNanos);
        }
        if (teller != null && stage.inRound()) {
            teller.tick(nowNanos);
        }
    }

    /** Nanoseconds until something is due. */
    long idleNanos(long nowNanos) {
        if (stage == Stage.LOBBY) {
            return Long.MAX_VALUE;
        }
        long tick = teller != null && stage.inRound() ? teller.idleNanos(nowNanos) : Long.MAX_VALUE;
        return Math.min(tick, stageEndsNanos - nowNanos);
    }

    private void endStage(long nowNanos) {
        switch (stage) {
            case LOBBY -> throw new IllegalStateException("a lobby has no end");
            case COUNTDOWN -> draw(nowNanos);
            case DRAWING -> ring(nowNanos);
            case READING -> finish(nowNanos);
            case STORING -> reveal(false, nowNanos);
            case REVEAL -> goOn(nowNanos);
        }
    }

    private void enter(Stage next, long endsNanos) {
        if (next.phase() != stage.phase()) {
            voice.roomChanged();
        }
        stage = next;
        stageEndsNanos = endsNanos;
    }

    private void countDown(long nowNanos) {
        number++;
        round = null;
        teller = null;
        reveal = null;
        enter(Stage.COUNTDOWN, nowNanos + TimeUnit.SECONDS.toNanos(settings.countdownSeconds()));
        if (settings.countdownSeconds() > 0) {
            voice.toAll(countdown(nowNanos));
        }
    }

    private void draw(long nowNanos) {
        Collection<Participant> players = people.players();
        if (players.isEmpty()) {
            endGame();
            return;
        }
        int durationMs = (int) TimeUnit.SECONDS.toMillis(settings.seconds());
        Round started = new Round(++serial, number, deck.next(), durationMs, nowNanos, desk);
        players.forEach(player -> started.join(player.seat(), player.playerId(), player.name()));
        round = started;
        teller = new RoundTeller(
                started,
                settings.inkVisibility(),
                voice,
                parts.config().tickPeriod().toNanos());
        enter(Stage.DRAWING, nowNanos + TimeUnit.MILLISECONDS.toNanos(durationMs));
        voice.toAll(roundStarted(started, nowNanos));
    }

    /** Ends the round when nobody is left whom it could wait for. */
    private void endIfAllDone(long nowNanos) {
        if (stage != Stage.DRAWING || round == null) {
            return;
        }
        boolean recognised = settings.endWhenAllRecognised()
                && round.allRecognised(drawing -> people.isConnected(drawing.playerId()));
        if (recognised || people.count(Role.PLAYER) == 0) {
            ring(nowNanos);
        }
    }

    private void ring(long nowNanos) {
        if (round != null) {
            round.ring(nowNanos);
        }
        enter(Stage.READING, nowNanos + parts.config().readWait().toNanos());
        finishIfRead(nowNanos);
    }

    private void finishIfRead(long nowNanos) {
        if (stage == Stage.READING && (round == null || round.settled())) {
            finish(nowNanos);
        }
    }

    private void finish(long nowNanos) {
        tellNews(nowNanos);
        enter(Stage.STORING, nowNanos + parts.config().storeWait().toNanos());
        Round finished = current();
        finished.close();
        List<Result> results = sheet.forBoards(finished, parts.dates().apply(finished.startNanos()));
        if (results.isEmpty()) {
            reveal(true, nowNanos);
        } else {
            int about = finished.serial();
            parts.results().store(results, safe -> inbox.post(new RoomCommand.Stored(code, about, safe)));
        }
    }

    private void reveal(boolean stored, long nowNanos) {
        Round finished = current();
        List<RoundResult> results = sheet.enter(finished);
        enter(Stage.REVEAL, nowNanos + TimeUnit.SECONDS.toNanos(settings.revealSeconds()));
        int revealMs = (int) TimeUnit.SECONDS.toMillis(settings.revealSeconds());
        reveal = Reveal.of(
                finished,
                new RoundEnded(
                        number,
                        settings.rounds(),
                        parts.vocabulary().prompt(finished.prompt()),
                        results,
                        stored,
                        revealMs));
        voice.toAll(reveal.ended());
        for (byte[] frame : reveal.frames()) {
            voice.toAll(View.PLAYER, frame);
            voice.toAll(View.SPECTATOR, frame);
        }
    }

    private void goOn(long nowNanos) {
        if (number < settings.rounds() && people.count(Role.PLAYER) > 0) {
            countDown(nowNanos);
        } else {
            endGame();
        }
    }

    private void endGame() {
        round = null;
        teller = null;
        reveal = null;
        enter(Stage.LOBBY, 0);
        voice.toAll(new GameEnded(sheet.standings()));
    }

    /** Everybody has gone: what was earned is stored, the slots go back to the scorer. */
    void abandon(long nowNanos) {
        if (stage == Stage.DRAWING || stage == Stage.READING) {
            finish(nowNanos);
        }
    }

    /** Gives all slots back to the scorer. */
    void release() {
        if (round != null) {
            round.close();
        }
    }

    private Round current() {
        if (round == null) {
            throw new IllegalStateException("no round in " + stage);
        }
        return round;
    }

    private Countdown countdown(long nowNanos) {
        return new Countdown(number, settings.rounds(), millisLeft(nowNanos));
    }

    private RoundStarted roundStarted(Round running, long nowNanos) {
        return new RoundStarted(
                number,
                settings.rounds(),
                parts.vocabulary().prompt(running.prompt()),
                running.durationMs(),
                running.elapsedMs(nowNanos));
    }

    private int millisLeft(long nowNanos) {
        return (int) TimeUnit.NANOSECONDS.toMillis(stageEndsNanos - nowNanos);
    }
}
