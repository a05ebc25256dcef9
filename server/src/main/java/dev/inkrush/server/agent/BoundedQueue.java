package dev.inkrush.server.agent;

import java.util.function.Consumer;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;

/**
 * A queue from any number of threads to one agent, with a bound and a named policy for what happens beyond it. Part of
 * the room can be kept for elements that must not be lost to a crowd of those that may.
 */
public final class BoundedQueue<E> {
    /** The variant that needs no {@code Unsafe}, of which newer JDKs warn. */
    private final MpscAtomicArrayQueue<E> elements;

    private final int ordinary;
    private final OverflowPolicy policy;
    private final Doorbell doorbell;

    /** A queue without a reserve. */
    public BoundedQueue(int capacity, OverflowPolicy policy, Doorbell doorbell) {
        this(capacity, 0, policy, doorbell);
    }

    /**
     * @param capacity elements in all, rounded up to a power of two
     * @param reserve elements for which only {@link #offerReserved} has room
     * @param doorbell rung after each offer
     */
    public BoundedQueue(int capacity, int reserve, OverflowPolicy policy, Doorbell doorbell) {
        if (capacity < 4 || reserve < 0 || reserve >= capacity) {
            throw new IllegalArgumentException("capacity must be at least 4 and the reserve a part of it");
        }
        this.elements = new MpscAtomicArrayQueue<>(capacity);
        this.ordinary = elements.capacity() - reserve;
        this.policy = policy;
        this.doorbell = doorbell;
    }

    /** Adds an element unless only the reserve is left; from any thread. */
    public boolean offer(E element) {
        return settled(elements.offerIfBelowThreshold(element, ordinary));
    }

    /** Adds an element while there is any room, the reserve included; from any thread. */
    public boolean offerReserved(E element) {
        return settled(elements.offer(element));
    }

    private boolean settled(boolean taken) {
        if (taken) {
            doorbell.ring();
        } else {
            policy.count();
        }
        return taken;
    }

    /** Hands over at most {@code limit} elements in order; by the owning agent only. */
    public int drain(Consumer<? super E> consumer, int limit) {
        return elements.drain(consumer::accept, limit);
    }

    /** Elements waiting; a snapshot. */
    public int size() {
        return elements.size();
    }

    public OverflowPolicy policy() {
        return policy;
    }
}
