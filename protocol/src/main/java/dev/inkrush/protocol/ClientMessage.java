package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.MALFORMED_JSON;
import static dev.inkrush.protocol.InvalidMessage.check;
import static dev.inkrush.protocol.InvalidMessage.inRange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** Whatever a client may send. All but {@link InkFrame} travel as JSON with the type's name in {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ClientMessage.Hello.class),
    @JsonSubTypes.Type(ClientMessage.Resume.class),
    @JsonSubTypes.Type(ClientMessage.CreateRoom.class),
    @JsonSubTypes.Type(ClientMessage.Join.class),
    @JsonSubTypes.Type(ClientMessage.ChangeSettings.class),
    @JsonSubTypes.Type(ClientMessage.Start.class),
    @JsonSubTypes.Type(ClientMessage.EndRound.class),
    @JsonSubTypes.Type(ClientMessage.Pause.class),
    @JsonSubTypes.Type(ClientMessage.SkipWord.class),
    @JsonSubTypes.Type(ClientMessage.EndGame.class),
    @JsonSubTypes.Type(ClientMessage.Door.class),
    @JsonSubTypes.Type(ClientMessage.Kick.class),
    @JsonSubTypes.Type(ClientMessage.Mute.class),
    @JsonSubTypes.Type(ClientMessage.Rename.class),
    @JsonSubTypes.Type(ClientMessage.HandOver.class),
    @JsonSubTypes.Type(ClientMessage.AssignTeam.class),
    @JsonSubTypes.Type(ClientMessage.ShuffleTeams.class),
    @JsonSubTypes.Type(ClientMessage.ChooseTeam.class),
    @JsonSubTypes.Type(ClientMessage.Ready.class),
    @JsonSubTypes.Type(ClientMessage.Leave.class),
    @JsonSubTypes.Type(ClientMessage.AskBoard.class),
    @JsonSubTypes.Type(ClientMessage.Ping.class),
})
public sealed interface ClientMessage {

    /** Opens a connection; answered with {@link ServerMessage.Welcome}. */
    sealed interface Opening extends ClientMessage {
        /** The protocol version that the client speaks. */
        int version();

        /** The player's name, normalised. */
        String name();

        Language language();

        /** Which picture stands for the player, 0 to {@link ProtocolLimits#MAX_AVATAR}. */
        int avatar();
    }

    /** Whatever is handed to the room that the session is in. */
    sealed interface ToRoom extends ClientMessage {}

    /** What the host orders about somebody in the room. */
    sealed interface Order extends ToRoom {
        /** The player id of whom it is about. */
        String player();
    }

    /**
     * A first visit: the server makes a player.
     *
     * @param avatar 0 when left out of the JSON
     */
    @JsonTypeName("hello")
    record Hello(int version, String name, Language language, int avatar) implements Opening {
        public Hello {
            check(name != null && language != null, MALFORMED_JSON, "hello needs version, name and language");
            name = PlayerName.normalise(name);
            inRange(MALFORMED_JSON, "avatar", avatar, 0, ProtocolLimits.MAX_AVATAR);
        }

        public Hello(int version, String name, Language language) {
            this(version, name, language, 0);
        }

        @JsonCreator
        static Hello fromJson(int version, String name, Language language, @Nullable Integer avatar) {
            return new Hello(version, name, language, avatar == null ? 0 : avatar);
        }
    }

    /**
     * Comes back as the player that the token was made for.
     *
     * @param avatar 0 when left out of the JSON
     * @param token the newest token that the server gave
     * @param epoch the {@code epoch} of the last welcome
     * @param offset messages received from the server in that epoch, without those that open and close a connection
     */
    @JsonTypeName("resume")
    record Resume(int version, String name, Language language, int avatar, String token, String epoch, long offset)
            implements Opening {
        public Resume {
            check(
                    name != null && language != null && token != null && epoch != null && offset >= 0,
                    MALFORMED_JSON,
                    "resume needs version, name, language, token, epoch and offset");
            check(
                    Math.max(token.length(), epoch.length()) <= ProtocolLimits.MAX_TOKEN_LENGTH,
                    ErrorCode.TOKEN_INVALID,
                    "token or epoch is too long");
            name = PlayerName.normalise(name);
            inRange(MALFORMED_JSON, "avatar", avatar, 0, ProtocolLimits.MAX_AVATAR);
        }

        public Resume(int version, String name, Language language, String token, String epoch, long offset) {
            this(version, name, language, 0, token, epoch, offset);
        }

        @JsonCreator
        static Resume fromJson(
                int version,
                String name,
                Language language,
                @Nullable Integer avatar,
                String token,
                String epoch,
                long offset) {
            return new Resume(version, name, language, avatar == null ? 0 : avatar, token, epoch, offset);
        }
    }

    /** Makes a room and joins it as its host. */
    @JsonTypeName("createRoom")
    record CreateRoom(Role role, Settings settings) implements ClientMessage {
        public CreateRoom {
            check(role != null && settings != null, MALFORMED_JSON, "createRoom needs role and settings");
        }
    }

    /**
     * Comes into a room.
     *
     * @param password what the room asks for, if it asks for one
     */
    @JsonTypeName("join")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Join(RoomCode code, Role role, @Nullable String password) implements ClientMessage {
        public Join {
            check(code != null && role != null, MALFORMED_JSON, "join needs code and role");
            password = password == null ? null : Passwords.normalise(password);
        }

        public Join(RoomCode code, Role role) {
            this(code, role, null);
        }

        /** Leaves the password out: messages may end up in a log. */
        @Override
        public String toString() {
            return "Join[code=" + code + ", role=" + role + "]";
        }
    }

    /** The host changes the rules between games. */
    @JsonTypeName("settings")
    record ChangeSettings(Settings settings) implements ToRoom {
        public ChangeSettings {
            check(settings != null, MALFORMED_JSON, "settings needs settings");
        }
    }

    /** The host starts a game. */
    @JsonTypeName("start")
    record Start() implements ToRoom {}

    /** The host ends the running round early, or cuts its reveal short. */
    @JsonTypeName("endRound")
    record EndRound() implements ToRoom {}

    /** The host stops the clock of the running stage, or lets it go on. */
    @JsonTypeName("pause")
    record Pause(boolean paused) implements ToRoom {}

    /** The host gives the running round another word; what was drawn for the old one does not count. */
    @JsonTypeName("skipWord")
    record SkipWord() implements ToRoom {}

    /** The host ends the game; a round under way does not count. */
    @JsonTypeName("endGame")
    record EndGame() implements ToRoom {}

    /**
     * The host decides who may come in from now on; who is in the room already stays.
     *
     * @param locked whether nobody new may come in
     * @param password what a newcomer must know, empty for nothing; absent to keep the present one
     */
    @JsonTypeName("door")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Door(boolean locked, @Nullable String password) implements ToRoom {
        public Door {
            password = password == null ? null : Passwords.normalise(password);
        }

        /** Leaves the password out: messages may end up in a log. */
        @Override
        public String toString() {
            return "Door[locked=" + locked + "]";
        }
    }

    /**
     * The host takes somebody out of the room.
     *
     * @param keepOut whether for the life of the room
     */
    @JsonTypeName("kick")
    record Kick(String player, boolean keepOut) implements Order {
        public Kick {
            check(player != null, MALFORMED_JSON, "kick needs player and keepOut");
        }
    }

    /** The host hides somebody's ink from everybody else, or shows it again; the game goes on for all. */
    @JsonTypeName("mute")
    record Mute(String player, boolean muted) implements Order {
        public Mute {
            check(player != null, MALFORMED_JSON, "mute needs player and muted");
        }
    }

    /** The host gives somebody another name, normalised. */
    @JsonTypeName("rename")
    record Rename(String player, String name) implements Order {
        public Rename {
            check(player != null && name != null, MALFORMED_JSON, "rename needs player and name");
            name = PlayerName.normalise(name);
        }
    }

    /** The host makes somebody else the host. */
    @JsonTypeName("handOver")
    record HandOver(String player) implements Order {
        public HandOver {
            check(player != null, MALFORMED_JSON, "handOver needs player");
        }
    }

    /** The host puts a player into a team, between games. */
    @JsonTypeName("assignTeam")
    record AssignTeam(String player, int team) implements Order {
        public AssignTeam {
            check(player != null, MALFORMED_JSON, "assignTeam needs player and team");
            inRange(ErrorCode.TEAM_INVALID, "team", team, 1, ProtocolLimits.MAX_TEAMS);
        }
    }

    /** The host has chance make the teams anew, between games. */
    @JsonTypeName("shuffleTeams")
    record ShuffleTeams() implements ToRoom {}

    /** A player goes over to a team, between games. */
    @JsonTypeName("chooseTeam")
    record ChooseTeam(int team) implements ToRoom {
        public ChooseTeam {
            inRange(ErrorCode.TEAM_INVALID, "team", team, 1, ProtocolLimits.MAX_TEAMS);
        }
    }

    /** A player is ready for the next game, or not after all. */
    @JsonTypeName("ready")
    record Ready(boolean ready) implements ToRoom {}

    @JsonTypeName("leave")
    record Leave() implements ToRoom {}

    /** Asks for a board; {@link Window#ROOM} is the board of the room that the session is in. */
    @JsonTypeName("askBoard")
    record AskBoard(Window window) implements ClientMessage {
        public AskBoard {
            check(window != null, MALFORMED_JSON, "askBoard needs window");
        }
    }

    /** Asks for a {@link ServerMessage.Pong}, by which a client measures its own way to the server and back. */
    @JsonTypeName("ping")
    record Ping(int id) implements ClientMessage {}

    /**
     * Ink of the sender, a binary frame. It names no seat: ink always belongs to the seat of the session that sent it.
     *
     * @param serial of the round that the ink is for, from its {@link ServerMessage.RoundStarted}: no two rounds of a
     *     room share one, so that late ink never fits a later game or word
     * @param seq 1 for the first frame of the round, then one more each; a frame seen already is ignored
     */
    record InkFrame(int serial, int seq, InkBlock ink) implements ToRoom {
        public InkFrame {
            check(serial >= 1 && seq >= 1, ErrorCode.MALFORMED_FRAME, "serial and seq start at 1");
        }
    }
}
