package dev.inkrush.server.replay;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.recording.RecordedDrawing;
import org.jspecify.annotations.Nullable;

/** A player of a replay: one connection, one seat, and the drawing of the round. Confined to the replay's thread. */
final class ReplayPlayer implements ReplaySocket.Listener {
    /** How long after its last frame a drawing may stay unread. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final ReplayRoom room;
    private final ReplayParts parts;
    private final ReplaySocket socket;
    private int seat;
    private @Nullable Attempt attempt;
    private boolean left;

    ReplayPlayer(ReplayRoom room, ReplayParts parts, String name) {
        this.room = room;
        this.parts = parts;
        socket = ReplaySocket.open(parts.client(), parts.url(), parts.clock(), parts.thread(), this);
        socket.send(new ClientMessage.Hello(ProtocolLimits.VERSION, name, Language.EN));
    }

    void send(ClientMessage message) {
        socket.send(message);
    }

    /** Begins a drawing; its first frame is due now. */
    void draw(int serial, RecordedDrawing drawing) {
        Attempt begun = new Attempt(serial, drawing, parts.speed());
        attempt = begun;
        sendDue(begun, parts.clock().nanoTime());
    }

    void leave() {
        if (!left) {
            left = true;
            socket.send(new ClientMessage.Leave());
            socket.close();
        }
    }

    @Override
    public void message(ServerMessage message) {
        switch (message) {
            case ServerMessage.Welcome welcome -> room.welcomed(this);
            case ServerMessage.Joined joined -> {
                seat = joined.seat() == null ? 0 : joined.seat();
                room.joined(joined.code());
            }
            case ServerMessage.RoundStarted started -> room.roundStarted(this, started);
            case ServerMessage.Recognised recognised -> {
                if (attempt != null && recognised.seat() == seat) {
                    attempt.recognised(recognised.atMs());
                }
            }
            case ServerMessage.RoundEnded ended -> abandon("round over before the drawing was read");
            case ServerMessage.GameEnded ended -> room.gameEnded(this);
            case ServerMessage.Refused refused -> {
                parts.tally().error("refused: " + refused.code());
                room.refused(attempt == null);
            }
            case ServerMessage.RoomState state -> {}
            case ServerMessage.Countdown countdown -> {}
            case ServerMessage.Paused paused -> {}
            case ServerMessage.RoundVoid none -> abandon("round void");
            case ServerMessage.Pong pong -> {}
            case ServerMessage.Board board -> {}
            case ServerMessage.Left gone -> {}
            case ServerMessage.Closing closing -> {}
        }
    }

    @Override
    public void tick(TickFrame frame, int bytes, long atNanos) {
        parts.tally().received(bytes);
        Attempt current = attempt;
        if (current == null) {
            return;
        }
        if (frame.own() != null) {
            current.news(frame.own(), atNanos, parts.tally());
        }
        if (current.allRead()) {
            attempt = null;
            current.finish(parts.labels().index(current.word()), parts.tally());
            room.drawn();
        }
    }

    @Override
    public void gone(String why) {
        if (!left) {
            left = true;
            room.lost(why);
        }
    }

    private void sendDue(Attempt current, long beganNanos) {
        if (attempt != current || left) {
            return;
        }
        long now = parts.clock().nanoTime();
        long elapsedMillis = (now - beganNanos) / 1_000_000;
        while (!current.allSent() && current.nextAtMillis() <= elapsedMillis) {
            int points = current.nextPoints();
            parts.tally().sent(points, socket.send(current.send(now)), room.receivers());
        }
        if (current.allSent()) {
            parts.thread().after(PATIENCE_MILLIS, () -> {
                if (attempt == current) {
                    abandon("drawing not read in time");
                }
            });
        } else {
            parts.thread().after(current.nextAtMillis() - elapsedMillis, () -> sendDue(current, beganNanos));
        }
    }

    private void abandon(String why) {
        if (attempt != null) {
            attempt = null;
            parts.tally().error(why);
            room.drawn();
        }
    }
}
