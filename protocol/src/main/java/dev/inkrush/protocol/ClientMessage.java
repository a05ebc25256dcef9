package dev.inkrush.protocol;

import static dev.inkrush.protocol.ErrorCode.MALFORMED_JSON;
import static dev.inkrush.protocol.InvalidMessage.check;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

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
    @JsonSubTypes.Type(ClientMessage.Leave.class),
    @JsonSubTypes.Type(ClientMessage.AskBoard.class),
})
public sealed interface ClientMessage {

    /** Opens a connection; answered with {@link ServerMessage.Welcome}. */
    sealed interface Opening extends ClientMessage {
        /** The protocol version that the client speaks. */
        int version();

        /** The player's name, normalised. */
        String name();

        Language language();
    }

    /** Whatever is handed to the room that the session is in. */
    sealed interface ToRoom extends ClientMessage {}

    /** A first visit: the server makes a player. */
    @JsonTypeName("hello")
    record Hello(int version, String name, Language language) implements Opening {
        public Hello {
            check(name != null && language != null, MALFORMED_JSON, "hello needs version, name and language");
            name = PlayerName.normalise(name);
        }
    }

    /**
     * Comes back as the player that the token was made for.
     *
     * @param token the newest token that the server gave
     * @param epoch the {@code epoch} of the last welcome
     * @param offset messages received from the server in that epoch, counted from the welcome
     */
    @JsonTypeName("resume")
    record Resume(int version, String name, Language language, String token, String epoch, long offset)
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
        }
    }

    /** Makes a room and joins it as its host. */
    @JsonTypeName("createRoom")
    record CreateRoom(Role role, Settings settings) implements ClientMessage {
        public CreateRoom {
            check(role != null && settings != null, MALFORMED_JSON, "createRoom needs role and settings");
        }
    }

    @JsonTypeName("join")
    record Join(RoomCode code, Role role) implements ClientMessage {
        public Join {
            check(code != null && role != null, MALFORMED_JSON, "join needs code and role");
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

    @JsonTypeName("leave")
    record Leave() implements ToRoom {}

    /** Asks for a board; {@link Window#ROOM} is the board of the room that the session is in. */
    @JsonTypeName("askBoard")
    record AskBoard(Window window) implements ClientMessage {
        public AskBoard {
            check(window != null, MALFORMED_JSON, "askBoard needs window");
        }
    }

    /**
     * Ink of the sender, a binary frame. It names no seat: ink always belongs to the seat of the session that sent it.
     *
     * @param round the round that the ink is for, from 1
     * @param seq 1 for the first frame of the round, then one more each; a frame seen already is ignored
     */
    record InkFrame(int round, int seq, InkBlock ink) implements ToRoom {
        public InkFrame {
            check(round >= 1 && seq >= 1, ErrorCode.MALFORMED_FRAME, "round and seq start at 1");
        }
    }
}
