package dev.inkrush.server.room;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.server.saved.SavedRoom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who plays in which team. While a room has teams, everybody with a seat is in one; who leaves and comes back is in the
 * same one as before, as long as the room lives.
 */
final class Teams {
    private final People people;
    private final RandomGenerator random;
    private final Memory<Integer> byPlayer = new Memory<>();
    private int count;

    /**
     * @param count 0 for none
     * @param random of the room
     */
    Teams(People people, int count, RandomGenerator random) {
        this.people = people;
        this.count = count;
        this.random = random;
    }

    /** Everybody is in the team of before a restart. */
    void restore(List<SavedRoom.Membership> memberships) {
        memberships.forEach(member -> byPlayer.keep(member.playerId(), member.team()));
    }

    List<SavedRoom.Membership> saved() {
        return byPlayer.all(SavedRoom.Membership::new);
    }

    /** A player's team, 1 for the first; null for who never had a seat, and in a room without teams. */
    @Nullable Integer of(String playerId) {
        Integer team = byPlayer.of(playerId);
        return team == null || team > count ? null : team;
    }

    /** Another number of teams; then everybody is dealt anew, by seat. */
    void resize(int newCount) {
        if (newCount != count) {
            count = newCount;
            deal(List.copyOf(people.players()), 0);
        }
    }

    /** Finds a team for somebody who has taken a seat: the former one, else the smallest. */
    void welcome(Participant player) {
        if (count > 0 && of(player.playerId()) == null) {
            byPlayer.keep(player.playerId(), smallest());
        }
    }

    /** Puts a player into a team; answers why that cannot be, or null. */
    @Nullable ErrorCode put(Participant player, int team) {
        if (count == 0) {
            return ErrorCode.NO_TEAMS;
        }
        if (team > count) {
            return ErrorCode.TEAM_INVALID;
        }
        byPlayer.keep(player.playerId(), team);
        return null;
    }

    /** Deals everybody anew by chance; answers why that cannot be, or null. */
    @Nullable ErrorCode shuffle() {
        if (count == 0) {
            return ErrorCode.NO_TEAMS;
        }
        List<Participant> players = new ArrayList<>(people.players());
        for (int i = players.size() - 1; i > 0; i--) {
            players.set(i, players.set(random.nextInt(i + 1), players.get(i)));
        }
        // Where the players do not divide evenly, chance says as well which teams have one more.
        deal(players, random.nextInt(count));
        return null;
    }

    private void deal(List<Participant> players, int first) {
        for (int i = 0; count > 0 && i < players.size(); i++) {
            byPlayer.keep(players.get(i).playerId(), (first + i) % count + 1);
        }
    }

    private int smallest() {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .min(Comparator.comparingLong(this::size))
                .orElseThrow();
    }

    private long size(int team) {
        return people.players().stream()
                .map(player -> of(player.playerId()))
                .filter(of -> of != null && of == team)
                .count();
    }
}
