package dev.inkrush.server.room;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.server.name.NameFilter;
import dev.inkrush.server.session.Connection;
import org.jspecify.annotations.Nullable;

/** What the host orders about people, and who may come in. */
final class Housekeeping {
    private final People people;
    private final Door door;
    private final Game game;
    private final Voice voice;
    private final Reception reception;
    private final NameFilter names;

    Housekeeping(People people, Door door, Game game, Voice voice, Reception reception, NameFilter names) {
        this.people = people;
        this.door = door;
        this.game = game;
        this.voice = voice;
        this.reception = reception;
        this.names = names;
    }

    void obey(ClientMessage.Door order) {
        door.obey(order);
        voice.roomChanged();
    }

    /** Does what the host orders; answers why it is refused, or null. */
    @Nullable ErrorCode obey(ClientMessage.Order order, long nowNanos) {
        Participant whom = people.find(order.player());
        if (whom == null) {
            return ErrorCode.NO_SUCH_PLAYER;
        }
        ErrorCode refusal = switch (order) {
            case ClientMessage.Kick kick -> {
                kick(whom, kick.keepOut(), nowNanos);
                yield null;
            }
            case ClientMessage.Mute mute -> {
                mute(whom, mute.muted());
                yield null;
            }
            case ClientMessage.Rename rename -> rename(whom, rename.name());
            case ClientMessage.HandOver handOver -> handOver(whom);
            case ClientMessage.AssignTeam assign -> assign(whom, assign.team());
        };
        if (refusal == null) {
            voice.roomChanged();
        }
        return refusal;
    }

    private void kick(Participant whom, boolean keepOut, long nowNanos) {
        if (keepOut) {
            people.rulings().keepOut(whom.playerId());
        }
        game.hide(whom, true);
        Connection connection = whom.line();
        if (connection != null && whom.connected()) {
            voice.farewell(connection);
            connection.leftRoom();
            connection.close(CloseReason.KICKED);
        }
        reception.remove(whom, nowNanos);
    }

    private void mute(Participant whom, boolean muted) {
        people.rulings().mute(whom.playerId(), muted);
        game.hide(whom, muted);
    }

    private @Nullable ErrorCode rename(Participant whom, String name) {
        if (!names.allows(name)) {
            return ErrorCode.NAME_NOT_ALLOWED;
        }
        people.rename(whom, name);
        game.renamed(whom);
        return null;
    }

    private @Nullable ErrorCode handOver(Participant heir) {
        if (!heir.connected()) {
            return ErrorCode.NO_SUCH_PLAYER;
        }
        people.handOver(heir);
        game.hostChanged();
        return null;
    }

    private @Nullable ErrorCode assign(Participant whom, int team) {
        return whom.role() == Role.PLAYER ? game.put(whom, team) : ErrorCode.NO_SUCH_PLAYER;
    }
}
