package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage.InkFrame;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Paused;
import dev.inkrush.protocol.ServerMessage.TeamState;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.session.Connection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The game of a room as its people meet it: what they may do when, and pauses. The stages of a round and their ends are
 * those of {@link Stages}. The time of each call is an argument.
 */
final class Game {
    private final People people;
    private final Voice voice;
    private final PlayTime time = new PlayTime();
    private final Programme programme;
    private final Teams teams;
    private final Stages stages;

    /**
     * @param settings that {@link dev.inkrush.server.prompt.PromptDeck#refusal} lets pass
     * @param random of the room
     * @param inbox takes commands to this room, from any thread; false when it is full
     * @param saving keeps the room for a restart
     */
    Game(
            RoomCode code,
            Settings settings,
            People people,
            Voice voice,
            RoomParts parts,
            RandomGenerator random,
            Mailbox inbox,
            Runnable saving) {
        this.people = people;
        this.voice = voice;
        this.programme = new Programme(code, settings, parts.vocabulary(), random);
        this.teams = new Teams(people, settings.teams(), random);
        this.stages = new Stages(code, programme, people, teams, voice, parts, time, inbox, saving);
    }

    /** The game and its teams are where they were before a restart. */
    void restore(SavedRoom saved, long nowNanos) {
        teams.restore(saved.teams());
        programme.restore(saved.game());
        stages.restore(saved.game(), time.at(nowNanos));
    }

    SavedRoom.Game saved() {
        return programme.saved(stage().progress());
    }

    List<SavedRoom.Membership> savedTeams() {
        return teams.saved();
    }

    Settings settings() {
        return programme.settings();
    }

    Stage stage() {
        return stages.stage();
    }

    /** The round of the game under way or last played, 0 before the first. */
    int number() {
        return programme.number();
    }

    /** Whether the server is about to stop. */
    boolean draining() {
        return stages.draining();
    }

    /** Whether a stop of the server should wait for this game. */
    boolean holdsUp() {
        return stages.holdsUp();
    }

    boolean paused() {
        return time.paused();
    }

    /** Every team by number. */
    List<TeamState> teams() {
        return programme.teams();
    }

    /** The team of a player with a seat; null in a room without teams. */
    @Nullable Integer team(String playerId) {
        return teams.of(playerId);
    }

    int total(String playerId) {
        return programme.sheet().total(playerId);
    }

    boolean isRecognised(int seat) {
        return stages.play() != null && stages.play().isRecognised(seat);
    }

    /** Whether a seat is kept for a drawing, of somebody who may have left. */
    boolean keeps(int seat) {
        return stages.play() != null && stages.play().round().drawing(seat) != null;
    }

    /** The seat at which a player who may have left has drawn in this round; {@link Participant#NO_SEAT} if none. */
    int formerSeat(String playerId) {
        return stages.play() == null ? Participant.NO_SEAT : stages.play().seatOf(playerId);
    }

    // What people do. Each answers why it is refused, or null.

    @Nullable ErrorCode change(Settings newSettings) {
        if (stage() != Stage.LOBBY) {
            return ErrorCode.GAME_RUNNING;
        }
        programme.change(newSettings);
        teams.resize(newSettings.teams());
        voice.roomChanged();
        return null;
    }

    @Nullable ErrorCode ready(Participant player, boolean ready) {
        if (stage() != Stage.LOBBY) {
            return ErrorCode.GAME_RUNNING;
        }
        player.ready(ready);
        voice.roomChanged();
        return null;
    }

    @Nullable ErrorCode put(Participant player, int team) {
        return stage() == Stage.LOBBY ? regrouped(teams.put(player, team)) : ErrorCode.GAME_RUNNING;
    }

    @Nullable ErrorCode shuffleTeams() {
        return stage() == Stage.LOBBY ? regrouped(teams.shuffle()) : ErrorCode.GAME_RUNNING;
    }

    private @Nullable ErrorCode regrouped(@Nullable ErrorCode refusal) {
        if (refusal == null) {
            voice.roomChanged();
        }
        return refusal;
    }

    @Nullable ErrorCode start(long nowNanos) {
        if (stage() != Stage.LOBBY) {
            return ErrorCode.GAME_RUNNING;
        }
        if (stages.draining()) {
            return ErrorCode.SERVER_STOPPING;
        }
        if (people.players().isEmpty()) {
            return ErrorCode.NO_PLAYERS;
        }
        people.players().forEach(player -> player.ready(false));
        stages.begin(time.at(nowNanos));
        return null;
    }

    @Nullable ErrorCode endRound(long nowNanos) {
        if (stage() == Stage.LOBBY || stage() == Stage.GATHERING || stage() == Stage.COUNTDOWN) {
            return ErrorCode.GAME_NOT_RUNNING;
        }
        goOn(nowNanos);
        stages.endRound(time.at(nowNanos));
        return null;
    }

    @Nullable ErrorCode skipWord(long nowNanos) {
        if (stage() != Stage.COUNTDOWN && stage() != Stage.DRAWING) {
            return ErrorCode.GAME_NOT_RUNNING;
        }
        goOn(nowNanos);
        stages.skipWord(time.at(nowNanos));
        return null;
    }

    @Nullable ErrorCode endGame(long nowNanos) {
        if (stage() == Stage.LOBBY) {
            return ErrorCode.GAME_NOT_RUNNING;
        }
        goOn(nowNanos);
        stages.endGame();
        return null;
    }

    @Nullable ErrorCode pause(boolean paused, long nowNanos) {
        if (stage() == Stage.LOBBY) {
            return ErrorCode.GAME_NOT_RUNNING;
        }
        if (!paused) {
            goOn(nowNanos);
        } else if (!time.paused()) {
            time.pause(nowNanos);
            voice.roomChanged();
            voice.toAll(pausedNow(nowNanos));
        }
        return null;
    }

    @Nullable ErrorCode take(Participant player, InkFrame frame, long nowNanos) {
        RoundInPlay play = stages.play();
        if (play == null
                || stage() != Stage.DRAWING
                || time.paused()
                || frame.serial() != play.round().serial()) {
            return ErrorCode.ROUND_NOT_RUNNING;
        }
        return play.round().take(player.seat(), frame, time.at(nowNanos));
    }

    /** Goes on after a pause; nothing without one. */
    private void goOn(long nowNanos) {
        if (time.paused()) {
            time.goOn(nowNanos);
            voice.roomChanged();
            voice.toAll(pausedNow(nowNanos));
            stages.endIfAllDone(time.at(nowNanos));
        }
    }

    private Paused pausedNow(long nowNanos) {
        return new Paused(time.paused(), stages.millisLeft(time.at(nowNanos)));
    }

    // Who comes and goes.

    /** A player has taken a seat; in the middle of a round one may draw at once. */
    void joined(Participant player) {
        teams.welcome(player);
        stages.seat(player);
    }

    /** Tells somebody who was here before a restart what has become of the round; {@link #greet} follows. */
    void tellVoid(Connection connection) {
        stages.tellVoid(connection);
    }

    /** Somebody comes or comes back; {@link #greet} follows. */
    void comes(long nowNanos) {
        stages.comes(time.at(nowNanos));
    }

    /** A player has left the seat for good. */
    void left(Participant player, long nowNanos) {
        if (stages.play() != null) {
            stages.play().round().leave(player.seat());
        }
        presenceChanged(nowNanos);
    }

    /** Somebody's connection has gone. */
    void presenceChanged(long nowNanos) {
        stages.endIfAllDone(time.at(nowNanos));
    }

    /** Hides somebody's ink from everybody else, or shows it again. */
    void hide(Participant participant, boolean hidden) {
        if (stages.play() != null) {
            stages.play().round().hide(participant.seat(), hidden);
        }
    }

    /** Somebody else has become the host. */
    void hostChanged() {
        voice.roomChanged();
        Participant host = people.find(people.host());
        if (host != null && stages.play() != null) {
            stages.play().tellHost(host);
        }
    }

    /** Somebody has got another name. */
    void renamed(Participant participant) {
        programme.sheet().rename(participant.playerId(), participant.name());
        if (stages.play() != null) {
            stages.play().round().rename(participant.seat(), participant.name());
        }
    }

    /** Tells those who are here what has happened up to now, so that what a newcomer is told next fits. */
    void tellNews(long nowNanos) {
        if (stages.play() != null) {
            stages.play().tellNews(time.at(nowNanos));
        }
    }

    /** Tells a newcomer where the game is; {@link #tellNews} goes before. */
    void greet(Participant newcomer, Connection connection, long nowNanos) {
        stages.greet(newcomer, connection, time.at(nowNanos));
        if (time.paused()) {
            voice.to(connection, pausedNow(nowNanos));
        }
    }

    // What the scorer, the disk and the clock say.

    /** Takes what the scorer says of a drawing. */
    void reported(RoomCommand.FromScorer report, long nowNanos) {
        stages.reported(report, time.at(nowNanos));
    }

    /** The results of a round are safe on disk, or could not be written. */
    void stored(RoomCommand.Stored stored, long nowNanos) {
        stages.stored(stored, time.at(nowNanos));
    }

    /** The server is about to stop. */
    void drain(long nowNanos) {
        stages.drain(time.at(nowNanos));
        voice.roomChanged();
    }

    /** Does all that is due. */
    void advance(long nowNanos) {
        if (time.overdue(nowNanos)) {
            goOn(time.latestEndNanos());
        }
        stages.advance(time.at(nowNanos));
    }

    /** Nanoseconds until something is due. */
    long idleNanos(long nowNanos) {
        long idle = stages.idleNanos(time.at(nowNanos));
        // In a pause what is due later never comes nearer.
        return time.paused() && idle > 0 ? time.latestEndNanos() - nowNanos : idle;
    }

    /** Everybody has gone: what was earned is stored, the slots go back to the scorer. */
    void abandon(long nowNanos) {
        stages.abandon(time.at(nowNanos));
    }

    /** Gives all slots back to the scorer. */
    void release() {
        stages.release();
    }
}
