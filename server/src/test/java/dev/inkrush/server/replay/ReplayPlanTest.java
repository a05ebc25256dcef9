package dev.inkrush.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.Points;
import dev.inkrush.server.recording.RecordedDrawing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayPlanTest {
    @Test
    void aRoundHasOneWordAndAtMostOneDrawingAPlayer() {
        ReplayPlan plan = ReplayPlan.of(drawings("cat", 5, "dog", 1), 2, 1);
        assertThat(plan.rooms())
                .singleElement()
                .satisfies(games -> assertThat(games).singleElement().satisfies(game -> {
                    assertThat(game.words()).containsExactly("cat", "cat", "cat", "dog");
                    assertThat(game.rounds())
                            .extracting(round -> round.drawings().size())
                            .containsExactly(2, 2, 1, 1);
                }));
    }

    @Test
    void everyDrawingIsPlayedOnceWhateverThePlayersAndRooms() {
        List<RecordedDrawing> drawings = drawings("cat", 31, "dog", 7);
        for (int players = 1; players <= 5; players++) {
            for (int rooms = 1; rooms <= 7; rooms++) {
                List<RecordedDrawing> played = ReplayPlan.of(drawings, players, rooms).rooms().stream()
                        .flatMap(List::stream)
                        .flatMap(game -> game.rounds().stream())
                        .flatMap(round -> round.drawings().stream())
                        .toList();
                assertThat(played).hasSameSizeAs(drawings).containsExactlyInAnyOrderElementsOf(drawings);
            }
        }
    }

    @Test
    void aGameHasNoMoreRoundsThanTheProtocolAllows() {
        List<ReplayPlan.Game> games =
                ReplayPlan.of(drawings("cat", 45, "dog", 0), 1, 1).rooms().getFirst();
        assertThat(games).extracting(game -> game.rounds().size()).containsExactly(20, 20, 5);
    }

    @Test
    void roomsWithNothingToDrawAreNotOpened() {
        assertThat(ReplayPlan.of(drawings("cat", 2, "dog", 0), 1, 9).rooms()).hasSize(2);
        assertThat(ReplayPlan.of(List.of(), 1, 9).rooms()).isEmpty();
    }

    private static List<RecordedDrawing> drawings(String word, int count, String other, int others) {
        List<RecordedDrawing> drawings = new ArrayList<>();
        Points dot = Points.builder(1).add(1, 1, 0).build();
        for (int i = 0; i < count + others; i++) {
            drawings.add(new RecordedDrawing(i + 1, i < count ? word : other, "", true, List.of(dot)));
        }
        assertThat(new HashSet<>(drawings)).hasSameSizeAs(drawings);
        return drawings;
    }
}
