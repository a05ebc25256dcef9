package dev.inkrush.server.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Which connections of a replay are broken when and how; a seed repeats it. Confined to the replay's thread. */
final class Cuts {
    private static final List<Fault> FAULTS = List.of(Fault.values());

    private final double share;
    private final RandomGenerator random;
    private final Map<Fault, Integer> made = new EnumMap<>(Fault.class);
    private int recovered;
    private int retold;

    /**
     * @param share of the connections that are broken in each round, 0 to 1
     * @param random seeded
     */
    Cuts(double share, RandomGenerator random) {
        this.share = share;
        this.random = random;
    }

    /** @param atMillis milliseconds since the drawing's beginning */
    record Cut(int atMillis, Fault fault) {}

    /** Decides about a player who begins a drawing of that length; null for one who is left alone. */
    @Nullable Cut next(int drawingMillis) {
        boolean spared = random.nextDouble() >= share;
        int atMillis = random.nextInt(drawingMillis + 1);
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        return spared ? null : new Cut(atMillis, fault);
    }

    void made(Fault fault) {
        made.merge(fault, 1, Integer::sum);
    }

    void resumed(boolean exactly) {
        if (exactly) {
            recovered++;
        } else {
            retold++;
        }
    }

    /** Connections broken, by how. */
    Map<Fault, Integer> made() {
        return made;
    }

    /** Resumes that got exactly the messages missed. */
    int recovered() {
        return recovered;
    }

    /** Resumes that got a snapshot. */
    int retold() {
        return retold;
    }
}
