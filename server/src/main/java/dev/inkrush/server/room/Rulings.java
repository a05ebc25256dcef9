package dev.inkrush.server.room;

import dev.inkrush.server.saved.SavedRoom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the host has laid down about people, by player id. It holds for the life of the room: nobody gets rid of it by
 * leaving and coming back.
 */
final class Rulings {
    private final Memory<Ruling> byId = new Memory<>();

    /**
     * What holds for one player.
     *
     * @param keptOut whether the player may not come in
     * @param muted whether the player's ink is hidden from everybody else
     * @param name that the host has given; null for the player's own
     */
    record Ruling(boolean keptOut, boolean muted, @Nullable String name) {
        private static final Ruling NONE = new Ruling(false, false, null);
    }

    Ruling on(String playerId) {
        Ruling ruling = byId.of(playerId);
        return ruling == null ? Ruling.NONE : ruling;
    }

    /** All rulings, the oldest first. */
    List<SavedRoom.Ruling> saved() {
        return byId.all(
                (playerId, ruling) -> new SavedRoom.Ruling(playerId, ruling.keptOut, ruling.muted, ruling.name));
    }

    void restore(SavedRoom.Ruling ruling) {
        byId.keep(ruling.playerId(), new Ruling(ruling.keptOut(), ruling.muted(), ruling.name()));
    }

    void keepOut(String playerId) {
        Ruling before = on(playerId);
        byId.keep(playerId, new Ruling(true, before.muted, before.name));
    }

    void mute(String playerId, boolean muted) {
        Ruling before = on(playerId);
        byId.keep(playerId, new Ruling(before.keptOut, muted, before.name));
    }

    void rename(String playerId, String name) {
        Ruling before = on(playerId);
        byId.keep(playerId, new Ruling(before.keptOut, before.muted, name));
    }
}
