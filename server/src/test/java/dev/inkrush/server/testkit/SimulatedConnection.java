package dev.inkrush.server.testkit;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.RevealFrame;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.TickFrame;
import dev.inkrush.server.session.Connection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection that keeps what it receives, read back from the bytes and texts of the wire. */
public final class SimulatedConnection implements Connection {
    private final List<Object> received = new ArrayList<>();
    private final List<String> wire = new ArrayList<>();
    private final Picture picture = new Picture();
    private @Nullable CloseReason closed;
    private boolean inRoom = true;
    private boolean skipping;
    private boolean gone;

    @Override
    public void open(ServerMessage.Welcome welcome) {
        send(welcome);
    }

    @Override
    public void reopen(ServerMessage.Welcome fresh, ClientMessage.Resume claim) {
        send(fresh);
    }

    @Override
    public void send(ServerMessage message) {
        receive(JsonCodec.encode(message));
    }

    @Override
    public void close(CloseReason reason) {
        closed = reason;
    }

    @Override
    public void leftRoom() {
        inRoom = false;
    }

    /** Receives nothing from here on. */
    void goes() {
        gone = true;
    }

    void receive(String text) {
        if (gone) {
            return;
        }
        wire.add(text);
        ServerMessage message = JsonCodec.decodeServer(text);
        received.add(message);
        if (message instanceof ServerMessage.Joined joined) {
            picture.seen(joined.seat());
        } else if (message instanceof ServerMessage.RoundStarted) {
            picture.clear();
        }
    }

    void receive(byte[] frame) {
        if (gone) {
            return;
        }
        wire.add(HexFormat.of().formatHex(frame));
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        if (BinaryCodec.isTick(bytes)) {
            TickFrame tick = BinaryCodec.decodeTick(bytes);
            received.add(tick);
            picture.apply(tick);
        } else {
            received.add(BinaryCodec.decodeReveal(bytes));
        }
    }

    /** Everything received: {@link ServerMessage}, {@link TickFrame} and {@link RevealFrame}, in order. */
    public List<Object> received() {
        return List.copyOf(received);
    }

    /** The same as it came: text, or hexadecimal digits. */
    public List<String> wire() {
        return List.copyOf(wire);
    }

    public Picture picture() {
        return picture;
    }

    public @Nullable CloseReason closed() {
        return closed;
    }

    public boolean inRoom() {
        return inRoom;
    }

    /** Whether frames for all pass this connection by, as for one that cannot keep up. */
    public boolean skipping() {
        return skipping;
    }

    public void skipping(boolean skips) {
        skipping = skips;
    }
}
