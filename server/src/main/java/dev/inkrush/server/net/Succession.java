package dev.inkrush.server.net;

import dev.inkrush.protocol.ClientMessage.Resume;
import dev.inkrush.protocol.ServerMessage.Welcome;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The session that runs over a connection, and how it passes to the next connection of the same player.
 *
 * <p>Whoever comes back is not welcomed before it is known whether the missed frames can be told. The room, which alone
 * knows when the newer connection takes over, has the older one hand its transcript on, from its event loop to the newer
 * one's; what is told to the newer one meanwhile is held. Whatever else happens first settles the matter without the
 * missed frames: the room tells its state in any case, and a client that has recovered is spared it.
 *
 * <p>Confined to the event loop of its connection.
 */
final class Succession {
    private enum State {
        UNOPENED,
        OFFERED,
        AWAITED,
        OPEN
    }

    /** Where an opened session writes to, and who counts the ways in which it was opened. */
    interface Outlet {
        void write(Frame frame);

        void resumed(boolean recovered);
    }

    private final Outlet outlet;
    private final Queue<Runnable> held = new ArrayDeque<>();
    private State state = State.UNOPENED;
    private @Nullable Welcome welcome;
    private @Nullable Resume claim;
    private @Nullable Transcript transcript;
    private boolean sparing;

    Succession(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Begins a session of which nothing was told before. */
    void open(Welcome said) {
        state = State.OPEN;
        transcript = new Transcript(said.epoch());
        outlet.write(Frame.of(said));
    }

    /**
     * Lets a session wait for the transcript of the connection before.
     *
     * @param fresh the welcome to a session that could not be recovered
     */
    void reopen(Welcome fresh, Resume resume) {
        state = State.OFFERED;
        welcome = fresh;
        claim = resume;
    }

    /** The transcript of the connection before is on its way. */
    void await() {
        if (state == State.OFFERED) {
            state = State.AWAITED;
        }
    }

    /** Whether what is told is to be {@link #hold held}. */
    boolean awaits() {
        return state == State.AWAITED;
    }

    /** Keeps something to be told until the transcript has come. */
    void hold(Runnable telling) {
        held.add(telling);
    }

    /** Opens the session, if that has not been done, with what the one before was told; null when that is unknown. */
    void settle(@Nullable Transcript before) {
        if (welcome == null || claim == null) {
            return;
        }
        List<Frame> missed = before == null ? null : before.after(claim.epoch(), claim.offset());
        if (before != null && missed != null) {
            state = State.OPEN;
            transcript = before;
            sparing = true;
            outlet.write(Frame.of(recovered(welcome, before.epoch())));
            missed.forEach(outlet::write);
        } else {
            open(welcome);
        }
        outlet.resumed(sparing);
        welcome = null;
        claim = null;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    private static Welcome recovered(Welcome fresh, String epoch) {
        return new Welcome(fresh.version(), fresh.playerId(), fresh.name(), fresh.token(), epoch, true);
    }

    /** Notes what is told from now on, and what could not be. */
    void note(Consumer<Transcript> entry) {
        if (transcript != null) {
            entry.accept(transcript);
        }
    }

    /** Whether what the room tells of its state is known already. */
    boolean spares() {
        return sparing;
    }

    /** The room has told its whole state. */
    void caughtUp() {
        if (!sparing) {
            note(Transcript::mended);
        }
        sparing = false;
    }

    /** Ends the session here; returns what it was told, null when that is too long ago. */
    @Nullable Transcript handOver() {
        Transcript handed = transcript;
        transcript = null;
        return handed;
    }
}
