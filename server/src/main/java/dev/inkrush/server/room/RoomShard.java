package dev.inkrush.server.room;

import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.server.agent.Agenda;
import dev.inkrush.server.agent.Agent;
import dev.inkrush.server.agent.BoundedQueue;
import dev.inkrush.server.agent.Confined;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.agent.OverflowPolicy;
import dev.inkrush.server.saved.SavedRoom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many rooms and the one thread that owns them. A cycle does the commands that wait, then what is due by the clock, then
 * lets each room that has spoken write once. A bug in a room ends that room and no other.
 */
public final class RoomShard implements Agent {
    private static final Logger LOG = LoggerFactory.getLogger(RoomShard.class);

    /** Commands of one cycle; so many are done before the clock is looked at again. */
    private static final int MAX_COMMANDS = 4_096;

    private final RoomParts parts;
    private final Function<RoomCode, RandomGenerator> randoms;
    private final Consumer<RoomCode> closed;
    private final Doorbell doorbell = new Doorbell();
    private final BoundedQueue<RoomCommand> inbox;
    private final Confined confined = new Confined();
    private final Map<RoomCode, Room> rooms = new LinkedHashMap<>();
    private final Set<Room> touched = new LinkedHashSet<>();
    private final Map<Room, Room.Headcount> counted = new HashMap<>();
    private final Agenda<Room> agenda = new Agenda<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private int players;
    private int spectators;
    private int heldUp;
    private boolean draining;
    private volatile boolean toDrain;
    private long failures;
    private long cycleNanos;
    private volatile Census census = new Census(0, 0, 0, 0);

    /**
     * How full a shard is.
     *
     * @param failures rooms that a bug has ended since the start
     */
    public record Census(int rooms, int players, int spectators, long failures) {}

    /**
     * @param randoms a room's own randomness
     * @param closed told of each room that is no more
     */
    RoomShard(int index, RoomParts parts, Function<RoomCode, RandomGenerator> randoms, Consumer<RoomCode> closed) {
        this.parts = parts;
        this.randoms = randoms;
        this.closed = closed;
        int capacity = parts.config().inboxCapacity();
        OverflowPolicy policy = new OverflowPolicy(
                "room_inbox_" + index, "The command is not done; its sender is told SERVER_BUSY and may repeat it.");
        // A quarter is kept for the scorer, the disk and those who vanish: none of them can repeat what they say.
        this.inbox = new BoundedQueue<>(capacity, capacity / 4, policy, doorbell);
    }

    /** Rung whenever a command arrives. */
    public Doorbell doorbell() {
        return doorbell;
    }

    /** For metrics. */
    public BoundedQueue<RoomCommand> inbox() {
        return inbox;
    }

    /** As of the last cycle; from any thread. */
    public Census census() {
        return census;
    }

    /**
     * Lets no game begin from now on; from any thread.
     *
     * @return completes on the shard's thread once no round is under way in which anybody is
     */
    CompletionStage<Void> drain() {
        toDrain = true;
        doorbell.ring();
        return drained;
    }

    @Override
    public int doWork(long nowNanos) {
        confined.claim();
        confined.assertOwner();
        cycleNanos = nowNanos;
        int work = beginToDrain() + inbox.drain(this::handle, MAX_COMMANDS);
        work += advance();
        if (work > 0) {
            endCycle();
        }
        if (draining && heldUp == 0) {
            drained.complete(null);
        }
        return work;
    }

    private int beginToDrain() {
        if (draining || !toDrain) {
            return 0;
        }
        draining = true;
        List<Room> all = List.copyOf(rooms.values());
        all.forEach(room -> run(room, () -> room.handle(new RoomCommand.Drain(room.code()), cycleNanos)));
        return all.size();
    }

    @Override
    public long idleNanos(long nowNanos) {
        return agenda.idleNanos(nowNanos);
    }

    private void handle(RoomCommand command) {
        Room room = rooms.get(command.room());
        if (room != null) {
            run(room, () -> room.handle(command, cycleNanos));
        } else if (command instanceof RoomCommand.Create create) {
            create(create);
        } else if (command instanceof RoomCommand.Restore restore) {
            restore(restore.saved());
        } else {
            missing(command);
        }
    }

    private void create(RoomCommand.Create create) {
        RandomGenerator random = randoms.apply(create.room());
        Room room = Room.created(create, random, parts, inbox::offerReserved, confined, cycleNanos);
        rooms.put(create.room(), room);
        run(room, () -> room.enter(create.member(), create.role(), null, cycleNanos));
        if (draining) {
            run(room, () -> room.handle(new RoomCommand.Drain(room.code()), cycleNanos));
        }
    }

    private void restore(SavedRoom saved) {
        RandomGenerator random = randoms.apply(saved.code());
        try {
            Room room = Room.restored(saved, random, parts, inbox::offerReserved, confined, cycleNanos);
            rooms.put(saved.code(), room);
            touched.add(room);
        } catch (RuntimeException unfit) {
            LOG.error("Room {} could not be restored", saved.code(), unfit);
            failures++;
            gone(saved.code());
        }
    }

    private void gone(RoomCode code) {
        closed.accept(code);
        parts.rooms().forget(code);
    }

    /** The room has closed since the command was sent. */
    private static void missing(RoomCommand command) {
        switch (command) {
            case RoomCommand.Enter enter -> Reception.turnAway(enter.member().connection(), ErrorCode.ROOM_NOT_FOUND);
            case RoomCommand.Said said -> Reception.turnAway(said.connection(), ErrorCode.NOT_IN_ROOM);
            case RoomCommand.Create create -> {}
            case RoomCommand.Restore restore -> {}
            case RoomCommand.Vanished vanished -> {}
            case RoomCommand.CaughtUp caughtUp -> {}
            case RoomCommand.Measured measured -> {}
            case RoomCommand.Drain drain -> {}
            case RoomCommand.FromScorer report -> {}
            case RoomCommand.Stored stored -> {}
        }
    }

    private int advance() {
        int due = 0;
        for (Room room = agenda.pollDue(cycleNanos); room != null; room = agenda.pollDue(cycleNanos)) {
            Room dueRoom = room;
            run(dueRoom, () -> dueRoom.advance(cycleNanos));
            due++;
        }
        return due;
    }

    private void endCycle() {
        for (Room room : List.copyOf(touched)) {
            run(room, () -> room.endCycle(cycleNanos));
            if (room.isEmpty()) {
                run(room, () -> room.close(cycleNanos));
                drop(room);
            } else {
                count(room.headcount(), 1);
                counted.merge(room, room.headcount(), (before, now) -> {
                    count(before, -1);
                    return now;
                });
                plan(room);
            }
        }
        touched.clear();
        census = new Census(rooms.size(), players, spectators, failures);
    }

    private void count(Room.Headcount headcount, int times) {
        players += times * headcount.players();
        spectators += times * headcount.spectators();
        heldUp += times * headcount.heldUp();
    }

    private void plan(Room room) {
        long idle = room.idleNanos(cycleNanos);
        if (idle == Long.MAX_VALUE) {
            agenda.remove(room);
        } else {
            agenda.put(room, cycleNanos + idle);
        }
    }

    private void run(Room room, Runnable step) {
        touched.add(room);
        try {
            step.run();
        } catch (RuntimeException bug) {
            LOG.error("Room {} met a bug and is closed", room.code(), bug);
            failures++;
            drop(room);
            room.fail();
        }
    }

    private void drop(Room room) {
        if (rooms.remove(room.code(), room)) {
            touched.remove(room);
            agenda.remove(room);
            Room.Headcount last = counted.remove(room);
            count(last == null ? Room.Headcount.NOBODY : last, -1);
            gone(room.code());
        }
    }
}
