package dev.inkrush.server.scoring;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The slots, the slab of their hidden states, and the line of those with something to read. Confined to the scorer's
 * thread.
 */
final class SlotTable {
    private final Slot[] slots;
    private final int stateSize;
    private final float[] states;
    private final ArrayDeque<Integer> line;

    SlotTable(int capacity, int stateSize) {
        this.stateSize = stateSize;
        slots = new Slot[capacity];
        for (int i = 0; i < capacity; i++) {
            slots[i] = new Slot();
        }
        states = new float[Math.multiplyExact(capacity, stateSize)];
        line = new ArrayDeque<>(capacity);
    }

    int capacity() {
        return slots.length;
    }

    Slot slot(int index) {
        return slots[index];
    }

    /** Makes the state of a slot that of an empty drawing. */
    void clearState(int index) {
        Arrays.fill(states, index * stateSize, (index + 1) * stateSize, 0);
    }

    void loadState(int index, StepEngine engine, int row) {
        engine.putState(row, states, index * stateSize);
    }

    void storeState(int index, StepEngine engine, int row) {
        engine.getState(row, states, index * stateSize);
    }

    /** Puts a slot at the end of the line if it has tokens and does not stand there yet. */
    void queue(int index) {
        Slot slot = slots[index];
        if (slot.pending() > 0 && !slot.waiting()) {
            slot.setWaiting(true);
            line.add(index);
        }
    }

    /**
     * Takes the first slots of the line that still have tokens.
     *
     * @param rows receives their indices, as many as it holds at most
     * @return how many
     */
    int take(int[] rows) {
        int count = 0;
        while (count < rows.length && !line.isEmpty()) {
            int index = line.remove();
            slots[index].setWaiting(false);
            if (slots[index].pending() > 0) {
                rows[count++] = index;
            }
        }
        return count;
    }
}
