package dev.inkrush.server.room;

import static dev.inkrush.protocol.ProtocolLimits.ROOM_CODE_ALPHABET;
import static dev.inkrush.protocol.ProtocolLimits.ROOM_CODE_LENGTH;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Rejected;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.prompt.PromptDeck;
import dev.inkrush.server.saved.SavedRoom;
import dev.inkrush.server.session.Connection;
import dev.inkrush.server.time.Randomness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of rooms: knows which shard owns a room, and puts commands into its inbox. May be used from any thread
 * and never blocks. Whatever is refused here or by a room is told to the connection that asked.
 */
public final class Rooms {
    private final RoomParts parts;
    private final long seed;
    private final RandomGenerator codes;
    private final List<RoomShard> shards;
    private final Map<RoomCode, RoomShard> directory = new ConcurrentHashMap<>();
    private final RoomOwners owners = new RoomOwners();
    private volatile boolean draining;

    /**
     * @param shards how many threads' worth of rooms, at least 1
     * @param seed of room codes, prompts and game ids
     */
    public Rooms(int shards, RoomParts parts, long seed) {
        if (shards < 1) {
            throw new IllegalArgumentException("rooms need a shard");
        }
        this.parts = parts;
        this.seed = seed;
        this.codes = Randomness.seeded(seed);
        this.shards = IntStream.range(0, shards)
                .mapToObj(index -> new RoomShard(index, parts, this::random, this::gone))
                .toList();
    }

    /** The agents that the rooms live on; each needs a runner with its doorbell. */
    public List<RoomShard> shards() {
        return shards;
    }

    /** Rooms there are now. */
    public int count() {
        return directory.size();
    }

    /** Whether rooms show such a name. */
    public boolean showsName(String name) {
        return parts.names().allows(name);
    }

    /**
     * Makes rooms as they were before a restart, but for those whose words the recogniser does not know any more.
     *
     * @return those that were made
     */
    public List<SavedRoom> restore(List<SavedRoom> saved) {
        return saved.stream().filter(this::restore).toList();
    }

    private boolean restore(SavedRoom saved) {
        RoomCode code = saved.code();
        RoomShard shard = shardOf(code);
        if (PromptDeck.refusal(saved.settings(), parts.vocabulary()) != null) {
            parts.rooms().forget(code);
            return false;
        }
        directory.put(code, shard);
        return shard.inbox().offerReserved(new RoomCommand.Restore(code, saved));
    }

    /**
     * Makes no more rooms, and lets no game or round begin.
     *
     * @return completes once no round is under way in which anybody is
     */
    public CompletionStage<Void> drain() {
        draining = true;
        return CompletableFuture.allOf(shards.stream()
                .map(shard -> shard.drain().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Makes a room whose host is the member.
     *
     * @param owner who answers for the room and may have so many at once; null for nobody
     * @return the room's code; empty when refused, and the connection has been told why
     */
    public Optional<RoomCode> create(Member member, Role role, Settings settings, @Nullable Object owner) {
        Connection connection = member.connection();
        if (draining) {
            refuse(connection, ErrorCode.SERVER_STOPPING);
            return Optional.empty();
        }
        Rejected unplayable = PromptDeck.refusal(settings, parts.vocabulary());
        if (unplayable != null) {
            connection.send(Refused.of(unplayable.code(), unplayable.detail()));
            return Optional.empty();
        }
        RoomCode code = directory.size() < parts.config().maxRooms() ? reserve() : null;
        if (code == null) {
            refuse(connection, ErrorCode.SERVER_BUSY);
            return Optional.empty();
        }
        if (!owners.own(code, owner)) {
            gone(code);
            connection.send(Refused.of(ErrorCode.RATE_LIMITED, "too many rooms of this address are open"));
            return Optional.empty();
        }
        if (!offer(code, connection, new RoomCommand.Create(code, member, role, settings))) {
            gone(code);
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private void gone(RoomCode code) {
        directory.remove(code);
        owners.gone(code);
    }

    /**
     * Joins a room, or comes back to it over a new connection: who has a seat there keeps it, whatever the role asked for.
     * A room that refuses later says so and calls {@link Connection#leftRoom}.
     *
     * @param password what a newcomer says at the door; null for nothing
     * @return false when refused at once, and the connection has been told why
     */
    public boolean enter(RoomCode code, Member member, Role role, @Nullable String password) {
        if (!directory.containsKey(code)) {
            refuse(member.connection(), ErrorCode.ROOM_NOT_FOUND);
            return false;
        }
        return offer(code, member.connection(), new RoomCommand.Enter(code, member, role, password));
    }

    /** Hands a message to a room. */
    public void tell(RoomCode code, String playerId, Connection connection, ClientMessage.ToRoom message) {
        if (directory.containsKey(code)) {
            offer(code, connection, new RoomCommand.Said(code, playerId, connection, message));
        } else {
            Reception.turnAway(connection, ErrorCode.NOT_IN_ROOM);
        }
    }

    /** A connection has gone without leaving; the seat waits. */
    public void vanished(RoomCode code, String playerId, Connection connection) {
        offerReserved(new RoomCommand.Vanished(code, playerId, connection));
    }

    /**
     * A connection for which the fanout skipped frames can take them again. The room tells it the whole state and then calls
     * {@link Fanout#caughtUp}.
     */
    public void caughtUp(RoomCode code, String playerId, Connection connection) {
        offerReserved(new RoomCommand.CaughtUp(code, playerId, connection));
    }

    /** The server has measured the way to a player and back; of no use, and dropped, when the room is busy. */
    public void measured(RoomCode code, String playerId, int roundTripMillis) {
        RoomShard shard = directory.get(code);
        if (shard != null) {
            shard.inbox().offer(new RoomCommand.Measured(code, playerId, roundTripMillis));
        }
    }

    private void offerReserved(RoomCommand command) {
        RoomShard shard = directory.get(command.room());
        if (shard != null) {
            shard.inbox().offerReserved(command);
        }
    }

    private boolean offer(RoomCode code, Connection connection, RoomCommand command) {
        RoomShard shard = directory.get(code);
        boolean taken = shard != null && shard.inbox().offer(command);
        if (!taken) {
            refuse(connection, ErrorCode.SERVER_BUSY);
        }
        return taken;
    }

    private static void refuse(Connection connection, ErrorCode code) {
        connection.send(Refused.of(code, ""));
    }

    /** Finds a code that no room has and books it; null when luck has it that there is none. */
    private @Nullable RoomCode reserve() {
        for (int attempt = 0; attempt < 100; attempt++) {
            RoomCode code = randomCode();
            if (directory.putIfAbsent(code, shardOf(code)) == null) {
                return code;
            }
        }
        return null;
    }

    private RoomShard shardOf(RoomCode code) {
        return shards.get(Math.floorMod(code.hashCode(), shards.size()));
    }

    private RoomCode randomCode() {
        StringBuilder text = new StringBuilder();
        synchronized (codes) {
            for (int i = 0; i < ROOM_CODE_LENGTH; i++) {
                text.append(ROOM_CODE_ALPHABET.charAt(codes.nextInt(ROOM_CODE_ALPHABET.length())));
            }
        }
        return new RoomCode(text.toString());
    }

    private RandomGenerator random(RoomCode code) {
        return Randomness.seeded(seed ^ ((long) code.hashCode() << Integer.SIZE));
    }
}
