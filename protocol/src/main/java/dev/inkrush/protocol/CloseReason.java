package dev.inkrush.protocol;

/**
 * Why a server closes a connection. The range of the WebSocket close code tells the client its duty: 4000 to 4499
 * reconnect, 4500 to 4999 do not.
 */
public enum CloseReason {
    GOING_AWAY(4000, "The server is restarting; reconnecting shortly."),
    IDLE(4001, "Nothing was heard from this client for too long."),
    SLOW_CONSUMER(4002, "This client could not keep up with the room."),
    HELLO_TIMEOUT(4003, "No hello arrived in time."),
    INTERNAL(4010, "The server met an unexpected fault; reconnecting."),
    REPLACED(4500, "The game goes on in another tab or device."),
    PROTOCOL_ERROR(4501, "The client sent too many messages that the protocol does not allow."),
    MESSAGE_TOO_LARGE(4502, "The client sent a message over the size limit."),
    VERSION_UNSUPPORTED(4503, "This server speaks another protocol version; reload the page."),
    KICKED(4504, "The host removed this player from the room."),
    RATE_LIMITED(4505, "The client kept sending too many messages."),
    LEFT(4506, "The client left.");

    private final int code;
    private final String sentence;

    CloseReason(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The WebSocket close code, 4000 to 4999. */
    public int code() {
        return code;
    }

    /** One English sentence, under 124 bytes of UTF-8. */
    public String sentence() {
        return sentence;
    }

    /** Whether a client should connect again and resume. */
    public boolean reconnect() {
        return code < 4500;
    }
}
