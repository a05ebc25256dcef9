package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Countdown;
import dev.inkrush.protocol.ServerMessage.RoundVoid;
import dev.inkrush.protocol.VoidReason;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.round.Round;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.session.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lobby, countdown, drawing, reveal, and again. Every stage but the lobby has an end by the clock, so that nobody's
 * absence can hold a game up. The moments of all calls are moments of {@link PlayTime}.
 */
final class Stages {
    /** How long the next round waits for more people, and again while it cannot begin. */
    private static final long GATHERING_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final RoomCode code;
    private final Programme programme;
    private final People people;
    private final Teams teams;
    private final Voice voice;
    private final RoomParts parts;
    private final PlayTime time;
    private final Mailbox inbox;
    private final RoundOpener opener;
    private final Runnable saving;

    private Stage stage = Stage.LOBBY;
    private long endsNanos;
    private boolean draining;
    private boolean restarted;
    private boolean endUntold;
    private @Nullable RoundInPlay play;

    Stages(
            RoomCode code,
            Programme programme,
            People people,
            Teams teams,
            Voice voice,
            RoomParts parts,
            PlayTime time,
            Mailbox inbox,
            Runnable saving) {
        this.code = code;
        this.programme = programme;
        this.people = people;
        this.teams = teams;
        this.voice = voice;
        this.parts = parts;
        this.time = time;
        this.inbox = inbox;
        this.saving = saving;
        this.opener = new RoundOpener(code, programme, people, voice, parts, time, inbox);
    }

    Stage stage() {
        return stage;
    }

    /** The round under way or revealed; null between rounds. */
    @Nullable RoundInPlay play() {
        return play;
    }

    /** What is left of the stage as players see it, in milliseconds. */
    int millisLeft(long playNanos) {
        boolean afterTheBell = stage == Stage.READING || stage == Stage.STORING;
        return afterTheBell ? 0 : (int) TimeUnit.NANOSECONDS.toMillis(endsNanos - playNanos);
    }

    /** The game is where it was before a restart; a round that was under way is void. */
    void restore(SavedRoom.Game saved, long playNanos) {
        boolean over = saved.progress() == SavedRoom.Progress.AFTER_ROUND && !programme.goesOn();
        restarted = saved.progress() == SavedRoom.Progress.IN_ROUND;
        endUntold = over;
        if (saved.progress() != SavedRoom.Progress.LOBBY && !over) {
            gather(playNanos);
        }
    }

    /** Tells somebody who was here before a restart that the round did not count. */
    void tellVoid(Connection connection) {
        if (restarted) {
            voice.to(connection, new RoundVoid(programme.number(), VoidReason.SERVER_RESTARTED));
        }
    }

    /** Somebody comes, to take a seat or back to it: the next round waits from the first of them to the last. */
    void comes(long playNanos) {
        if (stage != Stage.GATHERING || draining) {
            return;
        }
        if (people.everyPlayerConnected()) {
            countDown(playNanos);
        } else if (people.connected() == 1) {
            gather(playNanos);
        }
    }

    /** A game begins; for a lobby only. */
    void begin(long playNanos) {
        endUntold = false;
        programme.begin();
        countDown(playNanos);
    }

    /** The server is about to stop: what is being drawn still counts, and nothing new begins. */
    void drain(long playNanos) {
        draining = true;
        if (stage == Stage.COUNTDOWN) {
            gather(playNanos);
        }
    }

    boolean draining() {
        return draining;
    }

    /** Whether a stop of the server should wait: somebody draws, or looks at what was drawn. */
    boolean holdsUp() {
        return stage != Stage.LOBBY && stage != Stage.GATHERING && people.connected() > 0;
    }

    /** The countdown or the round that is drawn is void; the same round begins anew, with another word. */
    void skipWord(long playNanos) {
        if (stage == Stage.COUNTDOWN) {
            programme.nextWord();
        }
        release();
        voice.toAll(new RoundVoid(programme.number(), VoidReason.SKIPPED));
        countDown(playNanos);
    }

    /** The game ends, after the reveal if the results of a round are on their way. */
    void endGame() {
        if (stage == Stage.READING || stage == Stage.STORING) {
            programme.cutShort();
        } else {
            release();
            over();
        }
    }

    /** The bell rings early, or the reveal is cut short; any other stage goes on. */
    void endRound(long playNanos) {
        if (stage == Stage.DRAWING) {
            ring(playing().round(), playNanos);
        } else if (stage == Stage.REVEAL) {
            endsNanos = playNanos;
        }
    }

    /** Ends the round when nobody is left whom it could wait for. */
    void endIfAllDone(long playNanos) {
        if (stage != Stage.DRAWING || time.paused()) {
            return;
        }
        Round round = playing().round();
        boolean recognised = programme.settings().endWhenAllRecognised()
                && round.allRecognised(drawing -> people.isConnected(drawing.playerId()));
        if (recognised || people.players().isEmpty()) {
            ring(round, playNanos);
        }
    }

    /** Takes what the scorer says of a drawing; what it says of an earlier round is of no use any more. */
    void reported(RoomCommand.FromScorer report, long playNanos) {
        RoundInPlay about = play;
        if (about != null && about.reported(report, playNanos)) {
            endIfAllDone(playNanos);
            finishIfRead(about.round(), playNanos);
        }
    }

    /** The results of a round are safe on disk, or could not be written. */
    void stored(RoomCommand.Stored stored, long playNanos) {
        if (stage == Stage.STORING && play != null && play.round().serial() == stored.serial()) {
            reveal(play, stored.safe(), playNanos);
        }
    }

    /** Tells a newcomer where the game is. */
    void greet(Participant newcomer, Connection connection, long playNanos) {
        if (stage == Stage.COUNTDOWN || (stage == Stage.GATHERING && !draining)) {
            voice.to(connection, countdown(playNanos));
        } else if (endUntold) {
            voice.to(connection, programme.ended());
        } else if (play != null) {
            play.greet(newcomer, connection, playNanos);
        }
    }

    /** Does all that is due. */
    void advance(long playNanos) {
        while (stage != Stage.LOBBY && playNanos - endsNanos >= 0) {
            endStage(playNanos);
        }
        if (play != null) {
            play.tick(playNanos);
        }
    }

    /** Nanoseconds of play until something is due. */
    long idleNanos(long playNanos) {
        if (stage == Stage.LOBBY) {
            return Long.MAX_VALUE;
        }
        long tick = play == null ? Long.MAX_VALUE : play.idleNanos(playNanos);
        return Math.min(tick, endsNanos - playNanos);
    }

    private void endStage(long playNanos) {
        switch (stage) {
            case LOBBY -> throw new IllegalStateException("a lobby has no end");
            case GATHERING -> gathered(playNanos);
            case COUNTDOWN -> draw(playNanos);
            case DRAWING -> ring(playing().round(), playNanos);
            case READING -> finish(playing(), playNanos);
            case STORING -> reveal(playing(), false, playNanos);
            case REVEAL -> goOn(playNanos);
        }
    }

    private void enter(Stage next, long ends) {
        if (next.phase() != stage.phase()) {
            voice.roomChanged();
        }
        stage = next;
        endsNanos = ends;
    }

    private void gather(long playNanos) {
        enter(Stage.GATHERING, playNanos + GATHERING_NANOS);
    }

    private void gathered(long playNanos) {
        if (!draining && people.connected() > 0) {
            countDown(playNanos);
        } else {
            gather(playNanos);
        }
    }

    private void countDown(long playNanos) {
        if (draining) {
            gather(playNanos);
            return;
        }
        play = null;
        int seconds = programme.settings().countdownSeconds();
        enter(Stage.COUNTDOWN, playNanos + TimeUnit.SECONDS.toNanos(seconds));
        if (seconds > 0) {
            voice.toAll(countdown(playNanos));
        }
    }

    private void draw(long playNanos) {
        if (people.players().isEmpty()) {
            over();
            return;
        }
        RoundInPlay opened = opener.open(playNanos);
        play = opened;
        enter(
                Stage.DRAWING,
                playNanos + TimeUnit.MILLISECONDS.toNanos(opened.round().durationMs()));
        opened.tellStart(playNanos);
    }

    /** Gives a player a sheet, if the round is being drawn. */
    void seat(Participant player) {
        if (play != null && stage == Stage.DRAWING) {
            opener.seat(player, play.round());
        }
    }

    private void ring(Round round, long playNanos) {
        round.ring(playNanos);
        enter(Stage.READING, playNanos + parts.config().readWait().toNanos());
        finishIfRead(round, playNanos);
    }

    private void finishIfRead(Round round, long playNanos) {
        if (stage == Stage.READING && round.settled()) {
            finish(playing(), playNanos);
        }
    }

    private void finish(RoundInPlay finished, long playNanos) {
        finished.tellNews(playNanos);
        restarted = false;
        enter(Stage.STORING, playNanos + parts.config().storeWait().toNanos());
        Round round = finished.round();
        round.close();
        finished.scored(programme.sheet().enter(round, teams));
        // On the disk no later than the results: found again without its points, the round would be played twice.
        saving.run();
        List<Result> results = programme.sheet().forBoards(round, finished.startedAt());
        if (results.isEmpty()) {
            reveal(finished, true, playNanos);
        } else {
            int about = round.serial();
            parts.results().store(results, safe -> inbox.post(new RoomCommand.Stored(code, about, safe)));
        }
    }

    private void reveal(RoundInPlay finished, boolean stored, long playNanos) {
        int seconds = programme.settings().revealSeconds();
        enter(Stage.REVEAL, playNanos + TimeUnit.SECONDS.toNanos(seconds));
        finished.reveal(stored, (int) TimeUnit.SECONDS.toMillis(seconds));
    }

    private void goOn(long playNanos) {
        if (!people.players().isEmpty() && programme.goesOn()) {
            countDown(playNanos);
        } else {
            over();
        }
    }

    private void over() {
        play = null;
        restarted = false;
        enter(Stage.LOBBY, 0);
        voice.toAll(programme.ended());
    }

    /** Everybody has gone: what was earned is stored, the slots go back to the scorer. */
    void abandon(long playNanos) {
        if (stage == Stage.DRAWING || stage == Stage.READING) {
            finish(playing(), playNanos);
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

    private Countdown countdown(long playNanos) {
        return new Countdown(programme.number(), programme.settings().rounds(), millisLeft(playNanos));
    }
}
