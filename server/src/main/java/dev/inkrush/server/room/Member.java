package dev.inkrush.server.room;

import dev.inkrush.protocol.Language;
import dev.inkrush.server.session.Connection;

/**
 * Somebody who comes into a room.
 *
 * @param name normalised by {@link dev.inkrush.protocol.PlayerName}
 * @param avatar which picture stands for the player
 * @param generation of the token that the connection was opened with, 0 for none
 */
public record Member(
        String playerId, String name, Language language, int avatar, long generation, Connection connection) {}
