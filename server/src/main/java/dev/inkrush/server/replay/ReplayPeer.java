package dev.inkrush.server.replay;

import java.net.URI;

/** Whom a player of a replay connects to. */
interface ReplayPeer {
    /** A WebSocket address. */
    URI url();

    /** Whether a lost connection is part of the plan, and to be resumed. */
    boolean mayBreak();

    /** Breaks the connections that are open. */
    void cut(Fault fault);

    void close();

    /** The server itself; its connections are never broken. */
    static ReplayPeer server(URI url) {
        return new ReplayPeer() {
            @Override
            public URI url() {
                return url;
            }

            @Override
            public boolean mayBreak() {
                return false;
            }

            @Override
            public void cut(Fault fault) {
                throw new IllegalStateException("there is nothing between here and the server");
            }

            @Override
            public void close() {}
        };
    }
}
