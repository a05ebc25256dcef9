package dev.inkrush.server.board;

/** The boards cannot be read or written at the moment; games go on and results wait on disk. Has no stack trace. */
public final class BoardsAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BoardsAway(String reason) {
        super(reason, null, false, false);
    }
}
