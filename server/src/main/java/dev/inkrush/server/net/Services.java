package dev.inkrush.server.net;

import dev.inkrush.server.board.Boards;
import dev.inkrush.server.room.Rooms;
import dev.inkrush.server.session.Sessions;
import dev.inkrush.server.session.Tokens;
import java.util.random.RandomGenerator;

/**
 * What connections are served with; all of it may be used from any event loop.
 *
 * @param ids not to be foreseen; names players, connections and pings
 */
public record Services(Tokens tokens, Sessions sessions, Rooms rooms, Boards boards, RandomGenerator ids) {}
