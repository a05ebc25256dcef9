package dev.inkrush.server.session;

import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;

/** Where a player is, and as what: enough to go back there. */
public record Place(RoomCode room, Role role) {}
