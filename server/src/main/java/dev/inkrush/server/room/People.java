package dev.inkrush.server.room;

import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.server.round.LagQuota;
import dev.inkrush.server.saved.SavedRoom;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody in a room, in the order of their coming, and which of them is the host. */
final class People {
    private static final Comparator<Participant> FITNESS_AS_HOST =
            Comparator.comparing((Participant heir) -> !heir.connected()).thenComparing(Participant::role);

    private final Map<String, Participant> byId = new LinkedHashMap<>();
    private final TreeMap<Integer, Participant> bySeat = new TreeMap<>();
    private final Set<Participant> away = new LinkedHashSet<>();
    private final Rulings rulings = new Rulings();
    private final Memory<LagQuota> lags = new Memory<>();
    private String host;

    /** @param host who will be added first */
    People(String host) {
        this.host = host;
    }

    @Nullable Participant find(String playerId) {
        return byId.get(playerId);
    }

    /** Adds somebody who is not here yet. */
    Participant add(Member member, int seat) {
        boolean player = seat != Participant.NO_SEAT;
        String given = rulings.on(member.playerId()).name();
        String wished = given == null ? member.name() : given;
        String name = player ? unique(wished) : wished;
        Participant participant = new Participant(member, name, seat);
        byId.put(member.playerId(), participant);
        if (player) {
            bySeat.put(seat, participant);
        }
        return participant;
    }

    /** Adds somebody who was here before a restart. */
    void restore(SavedRoom.Person person, long nowNanos) {
        Participant participant = Participant.restored(person, nowNanos);
        byId.put(person.playerId(), participant);
        away.add(participant);
        if (participant.role() == Role.PLAYER) {
            bySeat.put(participant.seat(), participant);
        }
    }

    /** Takes somebody out; if it was the host, another becomes it. */
    void remove(Participant participant) {
        byId.remove(participant.playerId());
        bySeat.remove(participant.seat());
        away.remove(participant);
        if (isHost(participant)) {
            // Of equals the first, which is the one longest here.
            byId.values().stream().min(FITNESS_AS_HOST).ifPresent(heir -> host = heir.playerId());
        }
    }

    /** The connection of somebody has gone; the place waits. */
    void vanished(Participant participant, long nowNanos) {
        participant.vanish(nowNanos);
        away.add(participant);
    }

    void cameBack(Participant participant, Member again) {
        participant.comeBack(again);
        away.remove(participant);
    }

    /** What the host has laid down about people, those who have left included. */
    Rulings rulings() {
        return rulings;
    }

    boolean isMuted(Participant participant) {
        return rulings.on(participant.playerId()).muted();
    }

    /** What of a player's lag may still be forgiven; who leaves and comes back gets no other. */
    LagQuota lag(Participant player) {
        LagQuota known = lags.of(player.playerId());
        if (known != null) {
            return known;
        }
        LagQuota fresh = new LagQuota();
        lags.keep(player.playerId(), fresh);
        return fresh;
    }

    /** Gives somebody another name, and keeps it for as long as the room lives. */
    void rename(Participant participant, String name) {
        rulings.rename(participant.playerId(), name);
        if (!participant.name().equals(name)) {
            participant.rename(participant.role() == Role.PLAYER ? unique(name) : name);
        }
    }

    /** Makes somebody the host. */
    void handOver(Participant heir) {
        host = heir.playerId();
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    String host() {
        return host;
    }

    boolean isHost(Participant participant) {
        return participant.playerId().equals(host);
    }

    Collection<Participant> all() {
        return byId.values();
    }

    /** Who has a seat, by seat. */
    Collection<Participant> players() {
        return bySeat.values();
    }

    /** Players or spectators, the waiting ones included. */
    int count(Role role) {
        return switch (role) {
            case PLAYER -> bySeat.size();
            case SPECTATOR -> byId.size() - bySeat.size();
        };
    }

    /** Spectators with a connection. */
    int watching() {
        long waiting = away.stream()
                .filter(participant -> participant.role() == Role.SPECTATOR)
                .count();
        return count(Role.SPECTATOR) - (int) waiting;
    }

    boolean isConnected(String playerId) {
        Participant participant = byId.get(playerId);
        return participant != null && participant.connected();
    }

    /** How many have a connection. */
    int connected() {
        return byId.size() - away.size();
    }

    boolean everyPlayerConnected() {
        return bySeat.values().stream().allMatch(Participant::connected);
    }

    /** The lowest seat that nobody has and that is not kept otherwise; {@link Participant#NO_SEAT} if there is none. */
    int freeSeat(Predicate<Integer> kept) {
        for (int seat = 0; seat <= ProtocolLimits.MAX_SEAT; seat++) {
            if (!bySeat.containsKey(seat) && !kept.test(seat)) {
                return seat;
            }
        }
        return Participant.NO_SEAT;
    }

    /** Those whose connection has been gone for as long as their place waits. */
    List<Participant> overdue(long nowNanos, long waitNanos) {
        if (away.isEmpty()) {
            return List.of();
        }
        return away.stream()
                .filter(participant -> nowNanos - participant.awaySinceNanos() >= waitNanos)
                .toList();
    }

    /** Nanoseconds until the next place stops waiting; {@link Long#MAX_VALUE} when none waits. */
    long idleNanos(long nowNanos, long waitNanos) {
        // The first of the set has been gone longest.
        return away.isEmpty() ? Long.MAX_VALUE : away.iterator().next().awaySinceNanos() + waitNanos - nowNanos;
    }

    private String unique(String name) {
        Set<String> taken = players().stream().map(Participant::name).collect(Collectors.toSet());
        String candidate = name;
        for (int i = 2; taken.contains(candidate); i++) {
            candidate = shortened(name, " " + i);
        }
        return candidate;
    }

    private static String shortened(String name, String suffix) {
        int most = ProtocolLimits.MAX_NAME_CODE_POINTS - suffix.length();
        int length = name.codePointCount(0, name.length());
        String head = length <= most ? name : name.substring(0, name.offsetByCodePoints(0, most));
        return head.strip() + suffix;
    }
}
