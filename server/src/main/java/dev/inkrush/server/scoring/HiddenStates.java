package dev.inkrush.server.scoring;

import java.util.Arrays;

/**
 * The hidden states of all slots. Those of the last step stay in the engine, where the next one reads them, and the others
 * lie in a slab: a slot that steps again keeps its row, so that a full batch of busy drawings copies nothing. Confined to
 * the scorer's thread.
 */
final class HiddenStates {
    private static final int NONE = -1;

    private final StepEngine engine;
    private final float[] slab;
    private final int[] rowOfSlot;
    private final int[] slotOfRow;
    private final boolean[] called;

    HiddenStates(int slots, StepEngine engine) {
        this.engine = engine;
        slab = new float[Math.multiplyExact(slots, engine.stateSize())];
        rowOfSlot = none(slots);
        slotOfRow = none(engine.maxRows());
        called = new boolean[slots];
    }

    /** Makes the state of a slot that of an empty drawing. */
    void clear(int slot) {
        Arrays.fill(slab, at(slot), at(slot + 1), 0);
        if (rowOfSlot[slot] != NONE) {
            leave(slot);
        }
    }

    /**
     * Gets the states of the first {@code count} slots of a batch, each there once, ready for a step of as many rows;
     * {@link #row} says where each of them is.
     */
    void seat(int[] batch, int count) {
        for (int i = 0; i < count; i++) {
            called[batch[i]] = true;
        }
        for (int row = 0; row < slotOfRow.length; row++) {
            int slot = slotOfRow[row];
            if (slot != NONE && (row >= count || !called[slot])) {
                engine.getState(row, slab, at(slot));
                leave(slot);
            }
        }
        int row = 0;
        for (int i = 0; i < count; i++) {
            called[batch[i]] = false;
            if (rowOfSlot[batch[i]] == NONE) {
                while (slotOfRow[row] != NONE) {
                    row++;
                }
                enter(batch[i], row);
            }
        }
    }

    /** The row of a slot that was seated for the next step, or the last one. */
    int row(int slot) {
        return rowOfSlot[slot];
    }

    private void enter(int slot, int row) {
        engine.putState(row, slab, at(slot));
        slotOfRow[row] = slot;
        rowOfSlot[slot] = row;
    }

    private void leave(int slot) {
        slotOfRow[rowOfSlot[slot]] = NONE;
        rowOfSlot[slot] = NONE;
    }

    private int at(int slot) {
        return slot * engine.stateSize();
    }

    private static int[] none(int size) {
        int[] places = new int[size];
        Arrays.fill(places, NONE);
        return places;
    }
}
