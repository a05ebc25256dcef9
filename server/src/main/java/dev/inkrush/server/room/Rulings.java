package dev.inkrush.server.room;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the host has laid down about people, by player id. It holds for the life of the room: nobody gets rid of it by
 * leaving and coming back.
 */
final class Rulings {
    /** More than a host lays down by hand; beyond it the oldest go first, so that no script fills the memory. */
    private static final int MOST = 1_000;

    private final Map<String, Ruling> byId = new LinkedHashMap<>();

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
        return byId.getOrDefault(playerId, Ruling.NONE);
    }

    void keepOut(String playerId) {
        Ruling before = on(playerId);
        lay(playerId, new Ruling(true, before.muted, before.name));
    }

    void mute(String playerId, boolean muted) {
        Ruling before = on(playerId);
        lay(playerId, new Ruling(before.keptOut, muted, before.name));
    }

    void rename(String playerId, String name) {
        Ruling before = on(playerId);
        lay(playerId, new Ruling(before.keptOut, before.muted, name));
    }

    private void lay(String playerId, Ruling ruling) {
        byId.remove(playerId);
        byId.put(playerId, ruling);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
    }
}
