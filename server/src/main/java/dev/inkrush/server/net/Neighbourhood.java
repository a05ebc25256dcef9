package dev.inkrush.server.net;

import dev.inkrush.server.config.Rate;
import dev.inkrush.server.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What the connections of one address may do together that costs everybody: make rooms, of which there are so many, and
 * try codes of rooms that do not exist, which would find those that do. Wide enough for a school behind one address. May
 * be used from any thread.
 */
interface Neighbourhood {
    /** Who answers for the rooms that are made; null for nobody. */
    @Nullable Object owner();

    /** Whether one more room may be made. */
    boolean takesRoom();

    /** Whether one more code may be tried. */
    boolean mayTryCode();

    /** A code was tried and there was no such room. */
    void triedInVain();

    Neighbourhood BOUNDLESS = new Neighbourhood() {
        @Override
        public @Nullable Object owner() {
            return null;
        }

        @Override
        public boolean takesRoom() {
            return true;
        }

        @Override
        public boolean mayTryCode() {
            return true;
        }

        @Override
        public void triedInVain() {}
    };

    /**
     * A budget that is enough for a school.
     *
     * @param owner what the connections have in common, by {@code equals}
     */
    static Neighbourhood limited(Object owner, Clock clock) {
        return new Limited(owner, clock);
    }

    /** Both budgets under one lock, which is held for a few additions. */
    final class Limited implements Neighbourhood {
        private static final Rate ROOMS = new Rate(1, 200);
        private static final Rate MISSES = new Rate(1, 200);

        private final Object owner;
        private final Clock clock;
        private final TokenBucket rooms;
        private final TokenBucket misses;

        private Limited(Object owner, Clock clock) {
            this.owner = owner;
            this.clock = clock;
            this.rooms = new TokenBucket(ROOMS, clock.nanoTime());
            this.misses = new TokenBucket(MISSES, clock.nanoTime());
        }

        @Override
        public Object owner() {
            return owner;
        }

        @Override
        public synchronized boolean takesRoom() {
            return rooms.take(1, clock.nanoTime());
        }

        @Override
        public synchronized boolean mayTryCode() {
            return misses.holds(1, clock.nanoTime());
        }

        @Override
        public synchronized void triedInVain() {
            misses.take(1, clock.nanoTime());
        }
    }
}
