package dev.inkrush.server.scoring;

import java.util.concurrent.atomic.AtomicLong;
import org.jctools.queues.atomic.MpmcAtomicArrayQueue;

/**
 * The free slots, and handles that name each tenancy of a slot but once. May be used from any thread; never blocks.
 */
final class SlotHandles {
    private static final int INDEX_BITS = 20;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

    private static final int SMALLEST_QUEUE = 2;

    private final MpmcAtomicArrayQueue<Integer> free;
    private final AtomicLong tenancies = new AtomicLong();

    SlotHandles(int slots) {
        if (slots < 1 || slots > INDEX_MASK) {
            throw new IllegalArgumentException("slots must be 1 to " + INDEX_MASK);
        }
        free = new MpmcAtomicArrayQueue<>(Math.max(SMALLEST_QUEUE, slots));
        for (int index = 0; index < slots; index++) {
            free.offer(index);
        }
    }

    /** A new handle of a free slot, or {@link Scorer#NO_SLOT}. */
    long acquire() {
        Integer index = free.poll();
        return index == null ? Scorer.NO_SLOT : tenancies.incrementAndGet() << INDEX_BITS | index;
    }

    void release(long handle) {
        free.offer(index(handle));
    }

    int freeSlots() {
        return free.size();
    }

    static int index(long handle) {
        return (int) (handle & INDEX_MASK);
    }
}
