package dev.inkrush.server.net;

import dev.inkrush.protocol.CloseReason;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a peer keeps up, by two signs. Either what it was told fills the channel: then it gets no more ticks, and asks
 * for one snapshot when it reads again. Or it has not read as far as a ping that was sent behind all it was told: so it
 * shows as well where the buffers of both kernels hold minutes of a quiet room. A peer that shows either sign for as long
 * as the deadline, and a moment, is given up. Confined to the channel's event loop.
 */
final class Pace {
    /** An event loop that is late itself looks at what has arrived meanwhile before it gives anybody up. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private enum State {
        KEEPING_UP,
        BEHIND,
        WAITING_FOR_SNAPSHOT
    }

    private final Channel channel;
    private final Duration deadline;
    private final Runnable readsAgain;
    private final Consumer<CloseReason> givenUp;
    private final Patience untilDrained = new Patience();
    private final Patience untilAnswered = new Patience();
    private State state = State.KEEPING_UP;
    private boolean toldSincePing;

    /**
     * @param deadline how long a peer may show a sign of not reading
     * @param readsAgain a peer that was behind can take a snapshot
     * @param givenUp a peer has been behind for as long as the deadline, or idle where it was told nothing
     */
    Pace(Channel channel, Duration deadline, Runnable readsAgain, Consumer<CloseReason> givenUp) {
        this.channel = channel;
        this.deadline = deadline;
        this.readsAgain = readsAgain;
        this.givenUp = givenUp;
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
            untilDrained.end();
            readsAgain.run();
        } else if (state == State.WAITING_FOR_SNAPSHOT && !channel.isWritable()) {
            fallBehind();
        }
    }

    private void fallBehind() {
        state = State.BEHIND;
        untilDrained.begin(() -> givenUp.accept(CloseReason.SLOW_CONSUMER));
    }

    /** Something was told. */
    void told() {
        toldSincePing = true;
    }

    /** A ping was sent, and none before it is unanswered. */
    void asked() {
        toldSincePing = false;
        untilAnswered.begin(() -> givenUp.accept(toldSincePing ? CloseReason.SLOW_CONSUMER : CloseReason.IDLE));
    }

    /** The last ping was answered: whatever was told before it has been read. */
    void answered() {
        untilAnswered.end();
    }

    /** A wait that runs into the deadline unless it ends before. */
    private final class Patience {
        private @Nullable Future<?> next;

        void begin(Runnable onLoss) {
            next = after(deadline, () -> next = after(GRACE, onLoss));
        }

        void end() {
            if (next != null) {
                next.cancel(false);
            }
        }

        private Future<?> after(Duration time, Runnable then) {
            return channel.eventLoop().schedule(then, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
