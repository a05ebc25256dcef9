package dev.inkrush.server.room;

import dev.inkrush.protocol.Phase;
import dev.inkrush.server.saved.SavedRoom;

/** Where a room's game is. Every stage but the lobby ends by the clock, whatever else happens. */
enum Stage {
    LOBBY(Phase.LOBBY),
    /** The next round waits: for people who come back after a restart, or for the restart. */
    GATHERING(Phase.COUNTDOWN),
    COUNTDOWN(Phase.COUNTDOWN),
    DRAWING(Phase.DRAWING),
    /** The bell has rung; the scorer reads what was drawn before it. */
    READING(Phase.DRAWING),
    /** The results are on their way to the disk. */
    STORING(Phase.DRAWING),
    REVEAL(Phase.REVEAL);

    private final Phase phase;

    Stage(Phase phase) {
        this.phase = phase;
    }

    /** How far the game has come, for a restart. */
    SavedRoom.Progress progress() {
        return switch (this) {
            case LOBBY -> SavedRoom.Progress.LOBBY;
            case GATHERING, COUNTDOWN -> SavedRoom.Progress.BEFORE_ROUND;
            case DRAWING, READING -> SavedRoom.Progress.IN_ROUND;
            case STORING, REVEAL -> SavedRoom.Progress.AFTER_ROUND;
        };
    }

    /** How players see it. */
    Phase phase() {
        return phase;
    }

    /** Whether a round is under way or waits for its results. */
    boolean inRound() {
        return phase == Phase.DRAWING;
    }
}
