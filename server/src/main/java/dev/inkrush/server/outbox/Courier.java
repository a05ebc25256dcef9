package dev.inkrush.server.outbox;

import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.board.BoardsAway;
import dev.inkrush.server.board.Result;
import dev.inkrush.server.board.ResultIndex;
import dev.inkrush.server.time.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the outbox to an index, in order, as often as it takes. The index alone knows how far it has come: it is asked
 * at the start, after every failure or absence and once in a while, so one that was emptied, replaced or set back is
 * filled again. Driven by the storage thread; never blocks.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Results on their way at once: enough to hide the way, few enough to answer well within a request's time. */
    private static final int BATCH = 128;

    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(30).toNanos();
    private final ResultIndex index;
    private final Doorbell doorbell;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private @Nullable CompletableFuture<Long> step;
    private long remembered;
    private long counted;
    private boolean sure;
    private long askedIn;
    private long askedNanos;
    private boolean told;

    /** @param doorbell rung when the index has answered */
    public Courier(ResultIndex index, Doorbell doorbell) {
        this.index = index;
        this.doorbell = doorbell;
    }

    /** Takes the next step if the last one is done. Returns how much was done. */
    public int doWork(Outbox outbox, long nowNanos) {
        if (step != null) {
            return step.isDone() ? settle(step, outbox, nowNanos) : 0;
        }
        if (!backoff.due(nowNanos)) {
            return 0;
        }
        if (!sure || index.presence() != askedIn || nowNanos - askedNanos >= ASK_AGAIN_NANOS) {
            askedIn = index.presence();
            askedNanos = nowNanos;
            start(index.remembered(outbox.name()));
            return 1;
        }
        if (counted < outbox.last()) {
            List<Result> batch = outbox.after(counted, BATCH);
            long from = remembered;
            long to = counted + batch.size();
            start(index.count(batch).thenCompose(done -> index.remember(outbox.name(), from, to)));
            return batch.size();
        }
        return 0;
    }

    private void start(CompletionStage<Long> next) {
        step = next.toCompletableFuture();
        step.whenComplete((done, failure) -> doorbell.ring());
    }

    private int settle(CompletableFuture<Long> done, Outbox outbox, long nowNanos) {
        step = null;
        if (done.isCompletedExceptionally()) {
            sure = false;
            backoff.failed(nowNanos);
            tell(done.exceptionNow());
        } else {
            remembered = done.join();
            // An index that remembers more than there is knew a later state of this file, but not what came since.
            counted = remembered > outbox.last() ? 0 : remembered;
            sure = true;
            backoff.succeeded();
            told = false;
        }
        return 1;
    }

    private void tell(Throwable reason) {
        boolean toldElsewhere = reason instanceof BoardsAway;
        if (!told && !toldElsewhere) {
            told = true;
            LOG.warn("The boards do not take results at the moment ({}); they are offered again.", reason.getMessage());
        }
    }

    /** Results that the index has not confirmed yet, as far as is known. */
    public long uncounted(Outbox outbox) {
        return outbox.last() - counted;
    }
}
