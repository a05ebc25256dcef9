package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.server.round.Reporter;
import dev.inkrush.server.scoring.Score;

/**
 * Brings what the scorer says of a drawing into the inbox of its room. After a report that found no room there the
 * drawing counts as lost: recognition must not depend on which reports happened to fit.
 */
final class Relay implements Reporter {
    private final RoomCode room;
    private final int serial;
    private final int seat;
    private final Mailbox inbox;
    private volatile boolean broken;

    Relay(RoomCode room, int serial, int seat, Mailbox inbox) {
        this.room = room;
        this.serial = serial;
        this.seat = seat;
        this.inbox = inbox;
    }

    @Override
    public boolean broken() {
        return broken;
    }

    @Override
    public void scored(Score score) {
        post(new RoomCommand.Scored(room, serial, seat, score));
    }

    @Override
    public void read(int seq) {
        post(new RoomCommand.Read(room, serial, seat, seq));
    }

    @Override
    public void lost() {
        post(new RoomCommand.Lost(room, serial, seat));
    }

    private void post(RoomCommand command) {
        if (!broken) {
            broken = !inbox.post(command);
        }
    }
}
