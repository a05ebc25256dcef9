package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.ServerMessage;
import org.jspecify.annotations.Nullable;

/** What one must be to send a message to a room, or to hear one from it. Powers belong to the person in the room, never to the message. */
enum Power {
    ANYONE,
    PLAYER,
    HOST;

    /** The table of messages and powers. */
    static Power neededFor(ClientMessage.ToRoom message) {
        return switch (message) {
            case ClientMessage.InkFrame ink -> PLAYER;
            case ClientMessage.ChangeSettings settings -> HOST;
            case ClientMessage.Start start -> HOST;
            case ClientMessage.EndRound end -> HOST;
            case ClientMessage.Pause pause -> HOST;
            case ClientMessage.SkipWord skip -> HOST;
            case ClientMessage.EndGame end -> HOST;
            case ClientMessage.Door door -> HOST;
            case ClientMessage.Order order -> HOST;
            case ClientMessage.ShuffleTeams shuffle -> HOST;
            case ClientMessage.ChooseTeam choose -> PLAYER;
            case ClientMessage.Ready ready -> PLAYER;
            case ClientMessage.Leave leave -> ANYONE;
        };
    }

    /** What one must be to hear a message of a room. */
    static Power neededToHear(ServerMessage message) {
        return message instanceof ServerMessage.ToHost ? HOST : ANYONE;
    }

    /** Why somebody without this power is refused; null for who has it. */
    @Nullable ErrorCode refusal(Participant participant, boolean host) {
        return switch (this) {
            case ANYONE -> null;
            case PLAYER -> participant.role() == Role.PLAYER ? null : ErrorCode.NOT_A_PLAYER;
            case HOST -> host ? null : ErrorCode.NOT_HOST;
        };
    }
}
