package dev.inkrush.server.agent;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who of many has to be looked at next, and when: each is on it once at most. Looking, adding and moving cost the logarithm
 * of their number. Owned by one thread.
 *
 * <p>Moments are compared by their difference, since their origin is arbitrary: all on an agenda must lie within 146 years
 * of each other.
 */
public final class Agenda<T> {
    private final Map<T, Entry<T>> entries = new HashMap<>();
    private final TreeSet<Entry<T>> order = new TreeSet<>(Agenda::compare);
    private long serial;

    private record Entry<T>(T item, long nanos, long serial) {}

    private static int compare(Entry<?> one, Entry<?> other) {
        long difference = one.nanos - other.nanos;
        return difference != 0 ? Long.signum(difference) : Long.compare(one.serial, other.serial);
    }

    /** Puts an item on the agenda, or moves it. */
    public void put(T item, long nanos) {
        remove(item);
        Entry<T> entry = new Entry<>(item, nanos, serial++);
        entries.put(item, entry);
        order.add(entry);
    }

    /** Takes an item off the agenda, if it is on it. */
    public void remove(T item) {
        Entry<T> entry = entries.remove(item);
        if (entry != null) {
            order.remove(entry);
        }
    }

    /** Takes off and returns the item that has been due longest; null when none is due. */
    public @Nullable T pollDue(long nowNanos) {
        if (order.isEmpty() || idleNanos(nowNanos) > 0) {
            return null;
        }
        T item = order.getFirst().item;
        remove(item);
        return item;
    }

    /** Nanoseconds until the first is due, 0 or less when it is; {@link Long#MAX_VALUE} when nothing is planned. */
    public long idleNanos(long nowNanos) {
        return order.isEmpty() ? Long.MAX_VALUE : order.getFirst().nanos - nowNanos;
    }
}
