package dev.inkrush.server.scoring;

import java.util.ArrayDeque;

/** The slots and the line of those with something to read. Confined to the scorer's thread. */
final class SlotTable {
    private final Slot[] slots;
    private final ArrayDeque<Integer> line;

    SlotTable(int capacity) {
        slots = new Slot[capacity];
        for (int i = 0; i < capacity; i++) {
            slots[i] = new Slot();
        }
        line = new ArrayDeque<>(capacity);
    }

    int capacity() {
        return slots.length;
    }

    Slot slot(int index) {
        return slots[index];
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
