package dev.inkrush.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.BinaryCodec;
import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.JsonCodec;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.Settings;
import dev.inkrush.protocol.TickFrame;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A client that speaks the protocol over a real WebSocket. Calls return when the bytes are handed over; what comes back
 * is waited for by type, and what is not waited for is passed over in the order in which it came.
 */
public final class LiveClient implements AutoCloseable {
    /** One round for two that starts at once and outlasts any test. */
    public static final Settings LONG_ROUND = Settings.builder()
            .rounds(1)
            .seconds(180)
            .countdownSeconds(0)
            .revealSeconds(5)
            .seats(2)
            .endWhenAllRecognised(false)
            .prompts(List.of("star"))
            .build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Mail mail = new Mail();
    private final WebSocket socket;
    private ServerMessage.@Nullable Welcome welcome;

    private LiveClient(int port, HttpClient http) {
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), mail)
                .orTimeout(Mail.PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    public static LiveClient connect(int port) {
        return new LiveClient(port, HTTP);
    }

    /** Connects from 127.0.0.{@code host}: on Linux all of these addresses are this machine. */
    public static LiveClient connectFrom(int host, int port) {
        try {
            InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host});
            return new LiveClient(
                    port, HttpClient.newBuilder().localAddress(address).build());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has four bytes", impossible);
        }
    }

    /** Says hello and waits for the welcome. */
    public LiveClient hello(String name) {
        greet(name);
        return this;
    }

    /** Says hello; returns the welcome. */
    public ServerMessage.Welcome greet(String name) {
        say(new ClientMessage.Hello(ProtocolLimits.VERSION, name, Language.EN));
        welcome = await(ServerMessage.Welcome.class);
        return welcome;
    }

    /** The answer to the {@link #hello}. */
    public ServerMessage.Welcome welcome() {
        if (welcome == null) {
            throw new IllegalStateException("no hello was said");
        }
        return welcome;
    }

    /** Comes back as the player of an earlier welcome and knows nothing else, as a page does that was reloaded. */
    public ServerMessage.Welcome resume(ServerMessage.Welcome as) {
        return resume(as, "", 0);
    }

    /** Comes back as the player of an earlier welcome with all that an earlier connection has received. */
    public ServerMessage.Welcome resume(ServerMessage.Welcome as, LiveClient earlier) {
        return resume(as, as.epoch(), earlier.session().size());
    }

    public ServerMessage.Welcome resume(ServerMessage.Welcome as, String epoch, long offset) {
        say(new ClientMessage.Resume(ProtocolLimits.VERSION, as.name(), Language.EN, as.token(), epoch, offset));
        return await(ServerMessage.Welcome.class);
    }

    /** All that came in this session over this connection, as it came, but for what opens and closes it. */
    public List<String> session() {
        return List.copyOf(mail.session());
    }

    /** The binary messages among them. */
    public List<byte[]> binaries() {
        return session().stream()
                .filter(message -> !message.startsWith("{"))
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    /** Loses whatever arrives from here on, and lets nobody know: a phone that was put away. */
    public void deafen() {
        mail.deafen();
    }

    /** Makes a room as its playing host. */
    public RoomCode createRoom(Settings settings) {
        say(new ClientMessage.CreateRoom(Role.PLAYER, settings));
        return await(ServerMessage.Joined.class).code();
    }

    public ServerMessage.Joined join(RoomCode code, Role role) {
        say(new ClientMessage.Join(code, role));
        return await(ServerMessage.Joined.class);
    }

    public void say(ClientMessage message) {
        if (message instanceof ClientMessage.InkFrame ink) {
            sendBinary(BinaryCodec.encode(ink));
        } else {
            sendText(JsonCodec.encode(message));
        }
    }

    public void sendText(String text) {
        socket.sendText(text, true)
                .orTimeout(Mail.PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true)
                .orTimeout(Mail.PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The next message or frame of a type; earlier ones of other types are passed over. */
    public <T> T await(Class<T> type) {
        return await(type, any -> true);
    }

    /** The next message or frame of a type that fits. */
    public <T> T await(Class<T> type, Predicate<T> fits) {
        return mail.await(type, fits);
    }

    /** The next tick in which the own ink is acknowledged up to {@code seq}, guesses included. */
    public TickFrame awaitAck(int seq) {
        return await(TickFrame.class, tick -> tick.own() != null && tick.own().ackSeq() >= seq);
    }

    /** Waits for a refusal and checks its code. */
    public void isRefused(ErrorCode code) {
        ServerMessage.Refused refused = await(ServerMessage.Refused.class);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message()).isEqualTo(code.sentence());
    }

    /** Waits for the end of the connection; returns the close code, or -1 when there was none. */
    public int awaitClose() {
        return await(Mail.Closed.class).code();
    }

    /** Drops the connection without a word, as a phone does that goes out of reach. */
    public void vanish() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
