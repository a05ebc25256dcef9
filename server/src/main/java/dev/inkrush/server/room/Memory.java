package dev.inkrush.server.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a room remembers of players by id, also of those who have left. Of too many it forgets whom it has not thought of
 * for longest, so that no script fills the memory.
 */
final class Memory<V> {
    /** Far more than a room sees in its life; those who are in it are thought of all the time. */
    private static final int MOST = 1_000;

    private final Map<String, V> byId = new LinkedHashMap<>(16, 0.75f, true);

    @Nullable V of(String playerId) {
        return byId.get(playerId);
    }

    /** All that is remembered, what was not thought of for longest first. */
    <T> List<T> all(BiFunction<String, V, T> as) {
        return byId.entrySet().stream()
                .map(entry -> as.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    void keep(String playerId, V value) {
        byId.put(playerId, value);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
    }
}
