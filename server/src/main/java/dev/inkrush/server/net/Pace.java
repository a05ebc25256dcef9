package dev.inkrush.server.net;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Whether a peer keeps up. One that does not read gets no more ticks, asks for one snapshot when it reads again, and is
 * given up after a deadline. Confined to the channel's event loop.
 */
final class Pace {
    private enum State {
        KEEPING_UP,
        BEHIND,
        WAITING_FOR_SNAPSHOT
    }

    private final Channel channel;
    private final Duration deadline;
    private final Runnable readsAgain;
    private final Runnable tooSlow;
    private State state = State.KEEPING_UP;
    private int timesBehind;

    /**
     * @param readsAgain a peer that was behind can take a snapshot
     * @param tooSlow a peer has been behind for longer than the deadline
     */
    Pace(Channel channel, Duration deadline, Runnable readsAgain, Runnable tooSlow) {
        this.channel = channel;
        this.deadline = deadline;
        this.readsAgain = readsAgain;
        this.tooSlow = tooSlow;
    }

    /** Whether ticks make sense: none has been skipped that no snapshot has made up for. */
    boolean keepsUp() {
        return state == State.KEEPING_UP;
    }

    /** Looks whether what was written has gone out. */
    void judge() {
        if (state == State.KEEPING_UP && !channel.isWritable()) {
            fallBehind();
        }
    }

    /** The whole state has been told. */
    void caughtUp() {
        if (state == State.WAITING_FOR_SNAPSHOT) {
            state = State.KEEPING_UP;
        }
    }

    /** The channel's buffer has drained, or filled. */
    void writabilityChanged() {
        if (state == State.BEHIND && channel.isWritable()) {
            state = State.WAITING_FOR_SNAPSHOT;
            readsAgain.run();
        } else if (state == State.WAITING_FOR_SNAPSHOT && !channel.isWritable()) {
            fallBehind();
        }
    }

    private void fallBehind() {
        state = State.BEHIND;
        int episode = ++timesBehind;
        channel.eventLoop()
                .schedule(
                        () -> {
                            if (state == State.BEHIND && timesBehind == episode) {
                                tooSlow.run();
                            }
                        },
                        deadline.toMillis(),
                        TimeUnit.MILLISECONDS);
    }
}
