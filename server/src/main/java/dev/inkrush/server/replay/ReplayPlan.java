package dev.inkrush.server.replay;

import dev.inkrush.server.recording.RecordedDrawing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who draws what, when: rounds of one word each, with at most as many drawings as a room has players, dealt to the rooms
 * in turn and cut into games.
 *
 * @param rooms each a list of games
 */
record ReplayPlan(List<List<Game>> rooms) {
    /** Most rounds that the protocol allows in a game. */
    private static final int MAX_ROUNDS = 20;

    /** Rounds in their order; round 1 is the first. */
    record Game(List<Round> rounds) {
        Round round(int number) {
            return rounds.get(number - 1);
        }

        /** The words of the rounds, in order. */
        List<String> words() {
            return rounds.stream().map(Round::word).toList();
        }

        /** Milliseconds of the longest drawing. */
        int longestMillis() {
            return rounds.stream()
                    .flatMap(round -> round.drawings().stream())
                    .mapToInt(RecordedDrawing::durationMillis)
                    .max()
                    .orElse(0);
        }
    }

    /** Drawings of one word, at most one a player. */
    record Round(String word, List<RecordedDrawing> drawings) {}

    static ReplayPlan of(List<RecordedDrawing> drawings, int players, int rooms) {
        List<List<Round>> dealt = new ArrayList<>();
        for (int room = 0; room < rooms; room++) {
            dealt.add(new ArrayList<>());
        }
        int next = 0;
        for (Round round : rounds(drawings, players)) {
            dealt.get(next++ % rooms).add(round);
        }
        return new ReplayPlan(dealt.stream()
                .filter(rounds -> !rounds.isEmpty())
                .map(ReplayPlan::games)
                .toList());
    }

    private static List<Round> rounds(List<RecordedDrawing> drawings, int players) {
        Map<String, List<RecordedDrawing>> byWord = new LinkedHashMap<>();
        for (RecordedDrawing drawing : drawings) {
            byWord.computeIfAbsent(drawing.word(), word -> new ArrayList<>()).add(drawing);
        }
        List<Round> rounds = new ArrayList<>();
        byWord.forEach((word, all) -> {
            for (List<RecordedDrawing> part : parts(all, players)) {
                rounds.add(new Round(word, part));
            }
        });
        return rounds;
    }

    private static List<Game> games(List<Round> rounds) {
        return parts(rounds, MAX_ROUNDS).stream().map(Game::new).toList();
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(List.copyOf(all.subList(from, Math.min(all.size(), from + size))));
        }
        return parts;
    }
}
