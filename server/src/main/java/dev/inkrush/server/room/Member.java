package dev.inkrush.server.room;

import dev.inkrush.protocol.Language;
import dev.inkrush.server.session.Connection;

/**
 * Somebody who comes into a room.
 *
 * @param name normalised by {@link dev.inkrush.protocol.PlayerName}
 * @param avatar which picture stands for the player
 */
public record Member(String playerId, String name, Language language, int avatar, Connection connection) {}
