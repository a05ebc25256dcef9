package dev.inkrush.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A valid message that is changed at a few places: the input most likely to slip through a check. */
final class Bent {
    private final List<Integer> units;

    /** Begins with the units (bytes or characters) of a valid message. */
    Bent(int length, IntUnaryOperator unitAt) {
        units = new ArrayList<>(IntStream.range(0, length).map(unitAt).boxed().toList());
    }

    enum Way {
        REPLACE,
        INSERT,
        REMOVE,
        CUT,
        DOUBLE
    }

    /** A change at a place, 0 for the beginning to 1 for the end. */
    record Bend(Way way, double place, int unit) {}

    void apply(Bend bend) {
        int at = (int) (bend.place() * (units.size() - 1));
        if (units.isEmpty() || bend.way() == Way.INSERT) {
            units.add(Math.max(0, at), bend.unit());
            return;
        }
        switch (bend.way()) {
            case REPLACE, INSERT -> units.set(at, bend.unit());
            case REMOVE -> units.subList(at, at + 1).clear();
            case CUT -> units.subList(at, units.size()).clear();
            case DOUBLE ->
                units.addAll(at, List.copyOf(units.subList(at, Math.min(units.size(), at + bend.unit() % 16))));
        }
    }

    byte[] bytes() {
        byte[] bytes = new byte[units.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = units.get(i).byteValue();
        }
        return bytes;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        units.forEach(unit -> text.append((char) unit.intValue()));
        return text.toString();
    }
}
