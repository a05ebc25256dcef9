package dev.inkrush.server.scoring;

import dev.inkrush.server.agent.Agent;
import dev.inkrush.server.agent.BoundedQueue;
import dev.inkrush.server.agent.Confined;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.agent.OverflowPolicy;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scorer: one batched step of the recogniser after the other, over every slot with something new. Cell-level batching
 * as in Gao et al., "Low latency RNN inference with cellular batching" (EuroSys 2018): drawings join and leave between any
 * two steps, and no step waits for company.
 *
 * <ul>
 *   <li>A slot has at most one token in a step, so scores depend neither on batching nor on when ink arrived.
 *   <li>Slots are served in turn: a drawing with much ink waiting delays the others by its share of a batch.
 *   <li>Calls are queued; the queue is bounded. What does not fit loses the drawing it was for until its next restart
 *       ({@link ScoreSink#lost}), is counted, and never leaks a slot.
 *   <li>A belief that is no number loses the drawing in the same way, and no other.
 * </ul>
 *
 * The methods of {@link Scorer} may be called from any thread, {@link #doWork} and {@link #onClose} from the owner's only.
 */
public final class CellBatcher implements Scorer, Agent {
    private static final Logger LOG = LoggerFactory.getLogger(CellBatcher.class);

    /** Most tokens of a drawing that wait: room for a whole round's when an undo feeds them again. */
    static final int MAX_PENDING_TOKENS = 32_768;

    /** Bounds the time until the next step. */
    private static final int COMMANDS_PER_CYCLE = 1_024;

    /** Open, Lose and Close: what a tenancy may have waiting beside its ink, once each. */
    private static final int RESERVE_PER_SLOT = 3;

    private final StepEngine engine;
    private final SlotHandles handles;
    private final BoundedQueue<ScorerCommand> inbox;
    private final AtomicIntegerArray generations;
    private final AtomicIntegerArray losing;
    private final Confined owner = new Confined();
    private final SlotTable table;
    private final HiddenStates states;
    private final Beliefs beliefs;
    private final int[] batch;
    private final float[] tokenRow = new float[StepEngine.TOKEN_FEATURES];
    private final ScorerCounters counters = new ScorerCounters();

    /**
     * Takes the engine over; {@link #onClose} closes it.
     *
     * @param slots most drawings at the same time
     * @param inboxCapacity ink frames that may wait
     * @param doorbell rung when there is work
     */
    public CellBatcher(StepEngine engine, int slots, int inboxCapacity, Doorbell doorbell) {
        this.engine = engine;
        handles = new SlotHandles(slots);
        int reserve = RESERVE_PER_SLOT * slots;
        inbox = new BoundedQueue<>(inboxCapacity + reserve, reserve, overflowPolicy(), doorbell);
        generations = new AtomicIntegerArray(slots);
        losing = new AtomicIntegerArray(slots);
        table = new SlotTable(slots);
        states = new HiddenStates(slots, engine);
        beliefs = new Beliefs(engine.classes());
        batch = new int[engine.maxRows()];
    }

    @Override
    public long open(int promptLabel, ScoreSink sink) {
        long handle = handles.acquire();
        if (handle == NO_SLOT) {
            counters.refused();
        } else {
            generations.set(SlotHandles.index(handle), 0);
            tell(new ScorerCommand.Open(handle, promptLabel, sink));
        }
        return handle;
    }

    @Override
    public void feed(long slot, List<Token> tokens, int seq) {
        if (slot != NO_SLOT) {
            offerOrLose(new ScorerCommand.Feed(slot, List.copyOf(tokens), seq));
        }
    }

    @Override
    public void restart(long slot) {
        if (slot != NO_SLOT) {
            int generation = generations.incrementAndGet(SlotHandles.index(slot));
            offerOrLose(new ScorerCommand.Restart(slot, generation));
        }
    }

    @Override
    public void close(long slot) {
        if (slot != NO_SLOT) {
            tell(new ScorerCommand.Close(slot));
        }
    }

    /** What happens when the scorer cannot keep up, with its counter. */
    public OverflowPolicy overflow() {
        return inbox.policy();
    }

    /** Figures for the metrics page. */
    public ScorerCounters counters() {
        return counters;
    }

    /** Slots that are taken now. */
    public int openSlots() {
        return table.capacity() - handles.freeSlots();
    }

    @Override
    public int doWork(long nowNanos) {
        owner.claim();
        owner.assertOwner();
        int work = inbox.drain(this::apply, COMMANDS_PER_CYCLE);
        int rows = table.take(batch);
        if (rows > 0) {
            step(rows);
        }
        return work + rows;
    }

    @Override
    public void onClose() {
        engine.close();
    }

    private static OverflowPolicy overflowPolicy() {
        return new OverflowPolicy(
                "scorer_inbox",
                "the drawing that the ink was for gets no more guesses until it is cleared; play goes on");
    }

    private void offerOrLose(ScorerCommand command) {
        int index = SlotHandles.index(command.handle());
        // While a loss waits in the inbox whatever follows it is lost too: later ink must not be read without this.
        if (losing.get(index) == 0 && !inbox.offer(command)) {
            losing.set(index, 1);
            tell(new ScorerCommand.Lose(command.handle()));
        }
    }

    /** Queues what the reserve has room for by construction. */
    private void tell(ScorerCommand command) {
        if (!inbox.offerReserved(command)) {
            throw new IllegalStateException("a slot was closed twice: " + command);
        }
    }

    private void apply(ScorerCommand command) {
        int index = SlotHandles.index(command.handle());
        Slot slot = table.slot(index);
        if (command instanceof ScorerCommand.Lose) {
            losing.set(index, 0);
        }
        if (command instanceof ScorerCommand.Open open) {
            slot.open(open);
            states.clear(index);
        } else if (slot.heldBy(command.handle())) {
            applyToTenant(command, slot, index);
        }
    }

    private void applyToTenant(ScorerCommand command, Slot slot, int index) {
        switch (command) {
            case ScorerCommand.Open open -> throw new IllegalStateException("a slot was opened twice");
            case ScorerCommand.Feed feed -> feed(slot, feed, index);
            case ScorerCommand.Restart restart -> {
                slot.restart(restart.generation());
                states.clear(index);
            }
            case ScorerCommand.Close close -> {
                slot.close();
                handles.release(close.handle());
            }
            case ScorerCommand.Lose lose -> {
                slot.lose();
                counters.overflowed();
            }
        }
    }

    private void feed(Slot slot, ScorerCommand.Feed feed, int index) {
        if (slot.lost()) {
            return;
        }
        if (slot.pending() + feed.tokens().size() > MAX_PENDING_TOKENS) {
            slot.lose();
            counters.overflowed();
            return;
        }
        slot.feed(feed);
        table.queue(index);
    }

    private void step(int rows) {
        states.seat(batch, rows);
        for (int i = 0; i < rows; i++) {
            Token token = table.slot(batch[i]).next();
            tokenRow[0] = (float) token.x();
            tokenRow[1] = (float) token.y();
            tokenRow[2] = token.pen();
            tokenRow[3] = (float) token.bend();
            engine.tokens().put(states.row(batch[i]) * StepEngine.TOKEN_FEATURES, tokenRow);
        }
        boolean stepped = run(rows);
        for (int i = 0; i < rows; i++) {
            Slot slot = table.slot(batch[i]);
            if (stepped && beliefs.read(engine.logitBits(), states.row(batch[i]))) {
                slot.scored(scoreOf(slot));
                table.queue(batch[i]);
            } else {
                slot.lose();
                counters.failed();
            }
        }
        counters.stepped(rows);
    }

    private boolean run(int rows) {
        try {
            engine.step(rows);
            return true;
        } catch (StepEngine.StepFailed failed) {
            LOG.error("A step of the recogniser failed; its {} drawings go on without guesses.", rows, failed);
            return false;
        }
    }

    private Score scoreOf(Slot slot) {
        return new Score(
                slot.generation(),
                slot.next().pen(),
                beliefs.best(),
                beliefs.guesses(),
                beliefs.probability(slot.promptLabel()));
    }
}
