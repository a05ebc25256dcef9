package dev.inkrush.server.room;

import dev.inkrush.server.agent.Agent;
import dev.inkrush.server.agent.BoundedQueue;
import dev.inkrush.server.agent.Doorbell;
import dev.inkrush.server.agent.OverflowPolicy;

/** Many rooms and the one thread that owns them. */
public final class RoomShard implements Agent {
    private final Doorbell doorbell = new Doorbell();
    private final BoundedQueue<RoomCommand> inbox;

    RoomShard(int index, RoomParts parts) {
        int capacity = parts.config().inboxCapacity();
        OverflowPolicy policy = new OverflowPolicy(
                "room_inbox_" + index, "The command is not done; its sender is told SERVER_BUSY and may repeat it.");
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

    @Override
    public int doWork(long nowNanos) {
        return 0;
    }
}
