package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Countdown;
import dev.inkrush.protocol.ServerMessage.GameEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.prompt.PromptDeck;
import dev.inkrush.server.round.Drawing;
import dev.inkrush.server.round.DrawingDesk;
import dev.inkrush.server.round.Round;
import dev.inkrush.server.session.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    private @Nullable RoundInPlay play;

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
        return play != null && play.isRecognised(seat);
    }

    /** Whether a seat is kept for a drawing, of somebody who may have left. */
    boolean keeps(int seat) {
        return play != null && play.round().drawing(seat) != null;
    }

    /** The seat at which a player who may have left has drawn in this round; {@link Participant#NO_SEAT} if none. */
    int formerSeat(String playerId) {
        return play == null ? Participant.NO_SEAT : play.seatOf(playerId);
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
        if (people.players().isEmpty()) {
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
            case DRAWING -> ring(playing().round(), nowNanos);
            case READING, STORING -> {}
            case REVEAL -> stageEndsNanos = nowNanos;
        }
        return null;
    }

    @Nullable ErrorCode take(Participant player, InkFrame frame) {
        Drawing drawing = play == null ? null : play.round().drawing(player.seat());
        if (stage != Stage.DRAWING || drawing == null || frame.round() != number) {
            return ErrorCode.ROUND_NOT_RUNNING;
        }
        return drawing.take(frame);
    }

    /** A player has taken a seat; in the middle of a round one may draw at once. */
    void joined(Participant player) {
        if (stage == Stage.DRAWING && play != null) {
            play.round().join(player.seat(), player.playerId(), player.name());
        }
    }

    /** A player has left the seat for good. */
    void left(Participant player, long nowNanos) {
        if (play != null) {
            play.round().leave(player.seat());
        }
        presenceChanged(nowNanos);
    }

    /** Somebody's connection has gone. */
    void presenceChanged(long nowNanos) {
        if (play != null) {
            endIfAllDone(play.round(), nowNanos);
        }
    }

    /** Tells those who are here what has happened up to now, so that what a newcomer is told next fits. */
    void tellNews(long nowNanos) {
        if (play != null) {
            play.tellNews(nowNanos);
        }
    }

    /** Tells a newcomer where the game is; {@link #tellNews} goes before. */
    void greet(Participant newcomer, Connection connection, long nowNanos) {
        if (stage == Stage.COUNTDOWN) {
            voice.to(connection, countdown(nowNanos));
        } else if (play != null) {
            play.greet(newcomer, connection, nowNanos);
        }
    }

    // What the scorer and the disk say.

    /** Takes what the scorer says of a drawing; what it says of an earlier round is of no use any more. */
    void reported(RoomCommand.FromScorer report, long nowNanos) {
        if (play == null || play.round().serial() != report.serial()) {
            return;
        }
        Drawing drawing = play.round().drawing(report.seat());
        if (drawing == null) {
            return;
        }
        switch (report) {
            case RoomCommand.Scored scored -> play.scored(scored.seat(), scored.score(), nowNanos);
            case RoomCommand.Read read -> drawing.readUpTo(read.seq());
            case RoomCommand.Lost lost -> drawing.lost();
        }
        endIfAllDone(play.round(), nowNanos);
        finishIfRead(play.round(), nowNanos);
    }

    /** The results of a round are safe on disk, or could not be written. */
    void stored(RoomCommand.Stored stored, long nowNanos) {
        if (stage == Stage.STORING && play != null && play.round().serial() == stored.serial()) {
            reveal(play, stored.safe(), nowNanos);
        }
    }

    // What the clock does.

    /** Does all that is due. */
    void advance(long nowNanos) {
        while (stage != Stage.LOBBY && nowNanos - stageEndsNanos >= 0) {
            endStage(nowNanos);
        }
        if (play != null) {
            play.tick(nowNanos);
        }
    }

    /** Nanoseconds until something is due. */
    long idleNanos(long nowNanos) {
        if (stage == Stage.LOBBY) {
            return Long.MAX_VALUE;
        }
        long tick = play == null ? Long.MAX_VALUE : play.idleNanos(nowNanos);
        return Math.min(tick, stageEndsNanos - nowNanos);
    }

    private void endStage(long nowNanos) {
        switch (stage) {
            case LOBBY -> throw new IllegalStateException("a lobby has no end");
            case COUNTDOWN -> draw(nowNanos);
            case DRAWING -> ring(playing().round(), nowNanos);
            case READING -> finish(playing(), nowNanos);
            case STORING -> reveal(playing(), false, nowNanos);
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
        play = null;
        enter(Stage.COUNTDOWN, nowNanos + TimeUnit.SECONDS.toNanos(settings.countdownSeconds()));
        if (settings.countdownSeconds() > 0) {
            voice.toAll(countdown(nowNanos));
        }
    }

    private void draw(long nowNanos) {
        if (people.players().isEmpty()) {
            endGame();
            return;
        }
        int durationMs = (int) TimeUnit.SECONDS.toMillis(settings.seconds());
        Round round = new Round(++serial, number, deck.next(), durationMs, nowNanos, desk);
        people.players().forEach(player -> round.join(player.seat(), player.playerId(), player.name()));
        play = new RoundInPlay(
                round,
                settings.rounds(),
                parts.vocabulary().prompt(round.prompt()),
                settings.inkVisibility(),
                voice,
                parts.config().tickPeriod().toNanos());
        enter(Stage.DRAWING, nowNanos + TimeUnit.MILLISECONDS.toNanos(durationMs));
        play.tellStart(nowNanos);
    }

    /** Ends the round when nobody is left whom it could wait for. */
    private void endIfAllDone(Round round, long nowNanos) {
        if (stage != Stage.DRAWING) {
            return;
        }
        boolean recognised = settings.endWhenAllRecognised()
                && round.allRecognised(drawing -> people.isConnected(drawing.playerId()));
        if (recognised || people.players().isEmpty()) {
            ring(round, nowNanos);
        }
    }

    private void ring(Round round, long nowNanos) {
        round.ring(nowNanos);
        enter(Stage.READING, nowNanos + parts.config().readWait().toNanos());
        finishIfRead(round, nowNanos);
    }

    private void finishIfRead(Round round, long nowNanos) {
        if (stage == Stage.READING && round.settled()) {
            finish(playing(), nowNanos);
        }
    }

    private void finish(RoundInPlay finished, long nowNanos) {
        finished.tellNews(nowNanos);
        enter(Stage.STORING, nowNanos + parts.config().storeWait().toNanos());
        Round round = finished.round();
        round.close();
        List<Result> results = sheet.forBoards(round, parts.dates().apply(round.startNanos()));
        if (results.isEmpty()) {
            reveal(finished, true, nowNanos);
        } else {
            int about = round.serial();
            parts.results().store(results, safe -> inbox.post(new RoomCommand.Stored(code, about, safe)));
        }
    }

    private void reveal(RoundInPlay finished, boolean stored, long nowNanos) {
        List<RoundResult> results = sheet.enter(finished.round());
        enter(Stage.REVEAL, nowNanos + TimeUnit.SECONDS.toNanos(settings.revealSeconds()));
        finished.reveal(results, stored, (int) TimeUnit.SECONDS.toMillis(settings.revealSeconds()));
    }

    private void goOn(long nowNanos) {
        if (number < settings.rounds() && !people.players().isEmpty()) {
            countDown(nowNanos);
        } else {
            endGame();
        }
    }

    private void endGame() {
        play = null;
        enter(Stage.LOBBY, 0);
        voice.toAll(new GameEnded(sheet.standings()));
    }

    /** Everybody has gone: what was earned is stored, the slots go back to the scorer. */
    void abandon(long nowNanos) {
        if (stage == Stage.DRAWING || stage == Stage.READING) {
            finish(playing(), nowNanos);
        }
    }

    /** Gives all slots back to the scorer. */
    void release() {
        if (play != null) {
            play.round().close();
        }
    }

    private RoundInPlay playing() {
        if (play == null) {
            throw new IllegalStateException("no round in " + stage);
        }
        return play;
    }

    private Countdown countdown(long nowNanos) {
        return new Countdown(number, settings.rounds(), millisLeft(nowNanos));
    }

    private int millisLeft(long nowNanos) {
        return (int) TimeUnit.NANOSECONDS.toMillis(stageEndsNanos - nowNanos);
    }
}
