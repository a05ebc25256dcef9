package dev.inkrush.server.agent;

import org.jspecify.annotations.Nullable;

/** Checks that state is touched by its owning thread alone; one compare, so it stays on in production. */
public final class Confined {
    private @Nullable Thread owner;

    /** Makes the calling thread the owner, if there is none yet. */
    public void claim() {
        if (owner == null) {
            owner = Thread.currentThread();
        }
    }

    /** Lets another thread claim; by the owner, before it hands over. */
    public void release() {
        assertOwner();
        owner = null;
    }

    /**
     * Goes at the head of each mutating method.
     *
     * @throws IllegalStateException on any other thread
     */
    @SuppressWarnings("ReferenceEquality") // The one compare that this check may cost.
    public void assertOwner() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    "owned by " + owner + ", touched by " + Thread.currentThread() + "; send a command instead");
        }
    }
}
