package dev.inkrush.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever a server may send as JSON. Ticks and reveals are binary: {@link TickFrame}, {@link RevealFrame}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
    @JsonSubTypes.Type(ServerMessage.Welcome.class),
    @JsonSubTypes.Type(ServerMessage.Joined.class),
    @JsonSubTypes.Type(ServerMessage.RoomState.class),
    @JsonSubTypes.Type(ServerMessage.Left.class),
    @JsonSubTypes.Type(ServerMessage.Countdown.class),
    @JsonSubTypes.Type(ServerMessage.RoundStarted.class),
    @JsonSubTypes.Type(ServerMessage.Paused.class),
    @JsonSubTypes.Type(ServerMessage.RoundVoid.class),
    @JsonSubTypes.Type(ServerMessage.Recognised.class),
    @JsonSubTypes.Type(ServerMessage.RoundEnded.class),
    @JsonSubTypes.Type(ServerMessage.Suspects.class),
    @JsonSubTypes.Type(ServerMessage.GameEnded.class),
    @JsonSubTypes.Type(ServerMessage.Board.class),
    @JsonSubTypes.Type(ServerMessage.Pong.class),
    @JsonSubTypes.Type(ServerMessage.Refused.class),
    @JsonSubTypes.Type(ServerMessage.Closing.class),
})
public sealed interface ServerMessage {

    /**
     * Answers an opening.
     *
     * @param playerId who the player is on boards and in rooms; no credential
     * @param token proof for the next resume; keep the newest, the oldest run out first
     * @param epoch names this connection's message count, for the next resume
     * @param recovered whether the messages missed since the resumed offset follow; if not, a snapshot follows
     */
    @JsonTypeName("welcome")
    record Welcome(int version, String playerId, String name, String token, String epoch, boolean recovered)
            implements ServerMessage {}

    /**
     * Says how the receiver is in a room; a {@link RoomState} follows.
     *
     * @param seat the receiver's seat, absent for a spectator
     */
    @JsonTypeName("joined")
    record Joined(RoomCode code, Role role, @Nullable Integer seat) implements ServerMessage {}

    /**
     * The room as everybody in it sees it; sent whole after every change of people, rules or phase.
     *
     * @param host player id of the host
     * @param round the round under way or last played, 0 before the first
     * @param paused whether the clock of the phase stands still
     * @param locked whether nobody new may come in
     * @param hasPassword whether a newcomer must know a password
     * @param teams every team, by number; empty in a room without teams
     * @param draining whether the server is about to stop: the round under way still counts, no game begins
     */
    @JsonTypeName("room")
    record RoomState(
            RoomCode code,
            Phase phase,
            String host,
            int round,
            int rounds,
            Settings settings,
            List<SeatState> seats,
            int spectators,
            boolean paused,
            boolean locked,
            boolean hasPassword,
            List<TeamState> teams,
            boolean draining)
            implements ServerMessage {
        public RoomState {
            seats = List.copyOf(seats);
            teams = List.copyOf(teams);
        }
    }

    /**
     * A taken seat.
     *
     * @param total points in the present game
     * @param connected false while the player's seat waits for a resume
     * @param recognised whether this round's drawing has been recognised
     * @param ready whether the player has said to be ready for the next game
     * @param muted whether the host hides the player's ink
     * @param avatar which picture stands for the player
     * @param team absent in a room without teams
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeatState(
            int seat,
            String playerId,
            String name,
            int total,
            boolean connected,
            boolean recognised,
            boolean ready,
            boolean muted,
            int avatar,
            @Nullable Integer team) {}

    /**
     * A team.
     *
     * @param team 1 for the first
     * @param total what its best members have in the present game together
     */
    record TeamState(int team, int total) {}

    /** The receiver is in no room any more. */
    @JsonTypeName("left")
    record Left() implements ServerMessage {}

    @JsonTypeName("countdown")
    record Countdown(int round, int rounds, int startsInMs) implements ServerMessage {}

    /**
     * Drawing begins, or is under way for those who come late.
     *
     * @param serial counts the rounds of the room over all of its games; ink frames carry it
     * @param elapsedMs time since the round's start without pauses; 0 but for late joiners
     */
    @JsonTypeName("roundStarted")
    record RoundStarted(int round, int rounds, int serial, Prompt prompt, int durationMs, int elapsedMs)
            implements ServerMessage {}

    /**
     * The clock of the phase stands still, or goes on.
     *
     * @param remainingMs what is left of the countdown, the round or the reveal
     */
    @JsonTypeName("paused")
    record Paused(boolean paused, int remainingMs) implements ServerMessage {}

    /** The round counts for nothing and is played again, with another word. */
    @JsonTypeName("roundVoid")
    record RoundVoid(int round, VoidReason reason) implements ServerMessage {}

    /**
     * The model's belief in a player's drawing was accepted.
     *
     * @param atMs milliseconds since the round's start, by the server's clock
     * @param place 1 for the first recognised
     * @param points absent where ink is judged: then the round's end tells
     */
    @JsonTypeName("recognised")
    record Recognised(
            int round,
            int seat,
            int atMs,
            int place,
            @Nullable Integer points) implements ServerMessage {}

    /**
     * The clock has run out or everybody was recognised. One {@link RevealFrame} for each drawing follows.
     *
     * @param results best first
     * @param stored whether the results are safe on disk; false only when the disk did not answer in time
     * @param revealMs how long the reveal is shown
     */
    @JsonTypeName("roundEnded")
    record RoundEnded(int round, int rounds, Prompt prompt, List<RoundResult> results, boolean stored, int revealMs)
            implements ServerMessage {
        public RoundEnded {
            results = List.copyOf(results);
        }
    }

    /**
     * What a player got in a round.
     *
     * @param total points in the game so far, this round's included
     * @param recognisedAtMs absent when the drawing was not recognised
     * @param bestBelief the model's highest probability of the prompt, 0 to 1
     * @param ink length drawn up to the recognition or the bell, in canvas units; what was taken back counts as well
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoundResult(
            int seat,
            String playerId,
            String name,
            int points,
            int total,
            @Nullable Integer recognisedAtMs,
            double bestBelief,
            int ink) {
        public RoundResult {
            InvalidMessage.check(
                    bestBelief >= 0 && bestBelief <= 1, ErrorCode.MALFORMED_JSON, "bestBelief is outside 0 to 1");
        }
    }

    /**
     * The last reveal is over.
     *
     * @param teams best first; empty in a room without teams
     */
    @JsonTypeName("gameEnded")
    record GameEnded(List<Standing> standings, List<TeamStanding> teams) implements ServerMessage {
        public GameEnded {
            standings = List.copyOf(standings);
            teams = List.copyOf(teams);
        }
    }

    /** A player's place in a game; equal totals share a place. */
    record Standing(int place, String playerId, String name, int total) {}

    /** A team's place in a game; equal totals share a place. */
    record TeamStanding(int place, int team, int total) {}

    /**
     * A leaderboard.
     *
     * @param entries the top, best first
     * @param you the receiver's own line, absent when not on the board
     */
    @JsonTypeName("board")
    record Board(
            Window window,
            List<BoardEntry> entries,
            @Nullable BoardEntry you) implements ServerMessage {
        public Board {
            entries = List.copyOf(entries);
        }
    }

    record BoardEntry(int rank, String playerId, String name, int points) {}

    /** Answers a {@link ClientMessage.Ping} at once. */
    @JsonTypeName("pong")
    record Pong(int id) implements ServerMessage {}

    /**
     * A message of the receiver was refused; nothing else changed.
     *
     * @param message the code's sentence
     * @param detail which field and what is allowed; empty where the sentence says it all
     */
    @JsonTypeName("error")
    record Refused(ErrorCode code, String message, String detail) implements ServerMessage {
        public static Refused of(ErrorCode code, String detail) {
            return new Refused(code, code.sentence(), detail);
        }
    }

    /**
     * The last message before the server closes the connection.
     *
     * @param retryInMs when to reconnect; absent when not to
     */
    @JsonTypeName("closing")
    record Closing(
            CloseReason reason,
            String message,
            boolean reconnect,
            @Nullable Integer retryInMs) implements ServerMessage {
        public static Closing of(CloseReason reason, int retryInMs) {
            return new Closing(reason, reason.sentence(), reason.reconnect(), reason.reconnect() ? retryInMs : null);
        }
    }

    /** What nobody but the host of a room is told. */
    sealed interface ToHost extends ServerMessage {}

    /**
     * Follows the end of a round in which pens have moved as no hand can.
     *
     * @param seats of those pens, in their order; at least one
     */
    @JsonTypeName("suspects")
    record Suspects(int round, List<Integer> seats) implements ToHost {
        public Suspects {
            seats = List.copyOf(seats);
        }
    }
}
