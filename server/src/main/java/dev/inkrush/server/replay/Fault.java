package dev.inkrush.server.replay;

/** How a connection breaks. */
public enum Fault {
    /** Both ends are told at once, by a reset. */
    RESET("reset"),
    /** The server is told that no more comes, and goes on; the client learns it from the server. */
    HALF_CLOSED("half closed"),
    /** Nothing passes any more in either direction, and nobody is told. */
    SILENT("silently dead");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
