package dev.inkrush.server.room;

/** Takes commands to a room from those who cannot repeat them. May be used from any thread. */
interface Mailbox {
    /** Whether there was room for the command. */
    boolean post(RoomCommand command);
}
