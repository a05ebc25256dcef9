package dev.inkrush.server.replay;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.protocol.TickFrame.SeatDelta;
import dev.inkrush.server.recording.RecordedDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A player of a replay: one seat, and the drawing of the round. Confined to the replay's thread. */
final class ReplayPlayer implements ReplayLine.Owner {
    /** How long after its last frame a drawing may stay unread. */
    private static final long PATIENCE_MILLIS = 20_000;

    private static final int NO_SEAT = -1;

    private final ReplayRoom room;
    private final ReplayParts parts;
    private final Tally tally;
    private final Receiver receiver;
    private final ReplayLine line;
    private int seat = NO_SEAT;
    private @Nullable Attempt attempt;
    private final List<ClientMessage> unsaid = new ArrayList<>();
    private long beganNanos;
    private boolean left;

    ReplayPlayer(ReplayRoom room, ReplayParts parts, String name) {
        this.room = room;
        this.parts = parts;
        tally = room.tally();
        receiver = tally.receiver();
        line = new ReplayLine(parts, parts.peer(), name, this);
    }

    /** Says something now, or as soon as there is a connection. */
    void send(ClientMessage message) {
        if (line.up()) {
            line.send(message);
        } else {
            unsaid.add(message);
        }
    }

    /** Begins a drawing; its first frame is due now. */
    void draw(int serial, RecordedDrawing drawing) {
        Attempt begun = new Attempt(serial, drawing, parts.speed());
        attempt = begun;
        beganNanos = parts.clock().nanoTime();
        sendDue(begun);
        if (parts.cuts() != null) {
            planCut(begun, parts.cuts());
        }
    }

    void leave() {
        if (!left) {
            left = true;
            line.close();
        }
    }

    @Override
    public void welcomed() {
        room.welcomed(this);
    }

    @Override
    public void resumed(boolean recovered) {
        if (parts.cuts() != null) {
            parts.cuts().resumed(recovered);
        }
        unsaid.forEach(line::send);
        unsaid.clear();
        if (attempt != null) {
            attempt.rewind();
            sendDue(attempt);
        }
    }

    @Override
    public void message(ServerMessage message) {
        switch (message) {
            case ServerMessage.Joined joined -> joined(joined);
            case ServerMessage.RoundStarted started -> {
                if (attempt == null || attempt.serial() != started.serial()) {
                    room.roundStarted(this, started);
                }
            }
            case ServerMessage.Recognised recognised -> {
                room.ledger().recognised(recognised);
                if (attempt != null && recognised.seat() == seat) {
                    attempt.recognised(recognised.atMs());
                }
            }
            case ServerMessage.RoundEnded ended -> {
                abandon("round over before the drawing was read");
                room.ledger().roundEnded(ended);
                room.reveals().ended(ended);
            }
            case ServerMessage.GameEnded ended -> room.gameEnded(this, ended);
            case ServerMessage.RoundVoid none -> abandon("round void");
            case ServerMessage.Refused refused -> {
                tally.error("refused: " + refused.code());
                room.refused(attempt == null);
            }
            case ServerMessage.RoomState state -> {
                if (room.isHost(this)) {
                    room.changed(state);
                }
            }
            default -> {} // What is said of clocks, boards and connections is of no use here.
        }
    }

    private void joined(ServerMessage.Joined joined) {
        int given = joined.seat() == null ? NO_SEAT : joined.seat();
        if (seat == NO_SEAT) {
            seat = given;
            room.joined(joined.code());
        } else if (seat != given) {
            tally.error("another seat after a resume");
        }
    }

    @Override
    public void reveal(RevealFrame frame) {
        room.reveals().revealed(frame);
    }

    @Override
    public void tick(TickFrame frame, int bytes, long atNanos) {
        receiver.received(bytes);
        Attempt current = attempt;
        if (current == null || frame.own() == null) {
            return;
        }
        if (frame.deltas().stream().anyMatch(this::isOwn)) {
            current.snapshot(frame.own());
        } else {
            current.news(frame.own(), atNanos, room::guessed);
            current.tellRecognition(tally);
        }
        if (current.allRead()) {
            attempt = null;
            room.reveals().read(seat, current);
            current.finish(parts.labels().index(current.word()), tally);
            room.drawn();
        }
    }

    private boolean isOwn(SeatDelta delta) {
        return delta.seat() == seat;
    }

    @Override
    public void lost(String why) {
        if (!left) {
            left = true;
            room.lost(why);
        }
    }

    private void sendDue(Attempt current) {
        if (attempt != current || left || !line.up()) {
            return;
        }
        long now = parts.clock().nanoTime();
        long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(now - beganNanos);
        while (!current.allSent() && current.nextAtMillis() <= elapsedMillis) {
            boolean again = current.nextIsRepetition();
            int points = current.nextPoints();
            int bytes = line.send(current.send(now));
            if (again) {
                tally.sentAgain();
            } else {
                room.drew(points);
                tally.sent(points, bytes);
            }
        }
        if (current.allSent()) {
            parts.thread().after(PATIENCE_MILLIS, () -> {
                if (attempt == current) {
                    abandon("drawing not read in time");
                }
            });
        } else {
            parts.thread().after(current.nextAtMillis() - elapsedMillis, () -> sendDue(current));
        }
    }

    private void planCut(Attempt current, Cuts cuts) {
        Cuts.Cut cut = cuts.next(current.lastAtMillis());
        if (cut != null) {
            parts.thread().after(cut.atMillis(), () -> {
                if (attempt == current && line.up()) {
                    cuts.made(cut.fault());
                    line.cut(cut.fault());
                }
            });
        }
    }

    private void abandon(String why) {
        if (attempt != null) {
            attempt = null;
            tally.error(why);
            room.drawn();
        }
    }
}
