package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.SeatState;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.saved.SavedRoom.Person;
import dev.inkrush.server.saved.SavedRoom.Points;
import dev.inkrush.server.saved.SavedRoom.Progress;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is kept of rooms is what their people were told, and another server makes rooms of it. */
final class SavedRoomCheck {
    private final SimulatedWorld world;
    private final String where;

    SavedRoomCheck(SimulatedWorld world, String where) {
        this.world = world;
        this.where = where;
    }

    void isAsTold(RoomState told) {
        SavedRoom saved = world.saved().rooms().stream()
                .filter(room -> room.code().equals(told.code()))
                .findFirst()
                .orElseThrow();
        assertThat(saved.host()).as(where + ": the host").isEqualTo(told.host());
        assertThat(saved.settings()).as(where + ": the rules").isEqualTo(told.settings());
        assertThat(saved.locked()).as(where + ": the door").isEqualTo(told.locked());
        assertThat(saved.password() != null).as(where + ": the password").isEqualTo(told.hasPassword());
        assertThat(saved.game().round()).as(where + ": the round").isEqualTo(told.round());
        assertThat(seated(saved))
                .as(where + ": who sits where")
                .isEqualTo(told.seats().stream()
                        .map(seat -> new Person(seat.playerId(), seat.name(), seat.avatar(), seat.seat(), 0))
                        .toList());
        // Between the bell and the reveal the points are kept already, and told to nobody yet.
        if (saved.game().progress() != Progress.AFTER_ROUND || told.phase() != Phase.DRAWING) {
            Map<String, Integer> points =
                    saved.game().points().stream().collect(Collectors.toMap(Points::playerId, Points::total));
            assertThat(told.seats()).as(where + ": the points").allMatch(seat -> has(points, seat));
        }
    }

    private static boolean has(Map<String, Integer> points, SeatState seat) {
        return points.getOrDefault(seat.playerId(), 0) == seat.total();
    }

    private static List<Person> seated(SavedRoom saved) {
        return saved.people().stream()
                .filter(person -> person.seat() != null)
                .sorted(Comparator.comparing(person -> Objects.requireNonNull(person.seat())))
                .toList();
    }

    /** All rooms are there in another world; nobody returns to them, and they go. */
    void canBeRestored(long seed) {
        List<SavedRoom> saved = world.saved().rooms();
        assertThat(saved)
                .as(where + ": rooms that are kept")
                .hasSize(world.rooms().count());
        SimulatedWorld next = new SimulatedWorld(seed, RoomConfig.DEFAULT);
        assertThat(next.rooms().restore(saved)).isEqualTo(saved);
        next.settle();
        assertThat(next.failures())
                .as(where + ": bugs in rooms that were restored")
                .isZero();
        assertThat(next.rooms().count()).isEqualTo(saved.size());
        next.jump(31_000);
        assertThat(next.rooms().count())
                .as(where + ": restored rooms that nobody has returned to")
                .isZero();
        assertThat(next.saved().rooms()).isEmpty();
    }
}
