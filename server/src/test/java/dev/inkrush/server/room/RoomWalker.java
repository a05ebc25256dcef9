package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.InkOp;
import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.protocol.Judging;
import dev.inkrush.protocol.Phase;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.ServerMessage.Joined;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.RoomState;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.testkit.SimulatedConnection;
import dev.inkrush.server.testkit.SimulatedPlayer;
import dev.inkrush.server.testkit.SimulatedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody who does anything at all, and checks what comes back against a model of it. */
final class RoomWalker {
    private static final String PASSWORD = "otter";

    private final SimulatedWorld world;
    private final SimulatedPlayer player;
    private final RandomGenerator random;
    private boolean connected;
    private int startedRounds;
    private final List<Kept> kept = new ArrayList<>();
    private boolean penDown;

    RoomWalker(SimulatedWorld world, SimulatedPlayer player, RandomGenerator random) {
        this.world = world;
        this.player = player;
        this.random = random;
    }

    /** An operation that was not refused, and how much had been received when it was sent. */
    record Kept(int received, InkOp op) {}

    void act(List<RoomWalker> others) {
        connected = connected && player.connection().inRoom();
        if (!connected) {
            come(others);
            return;
        }
        noticeNewRound();
        switch (random.nextInt(34)) {
            case 0 -> goAway();
            case 1 -> vanish();
            case 2 -> comeBack();
            case 3, 4 -> player.starts();
            case 5 -> player.endsRound();
            case 6 -> player.changes(randomSettings(random));
            case 7 -> player.connection().skipping(true);
            case 8 -> world.rooms().caughtUp(player.room(), player.id(), player.connection());
            case 9 -> send(new InkOp.Undo());
            case 10 -> send(new InkOp.Clear());
            case 11 -> player.sendsFrame(1 + random.nextInt(2), 1_000, new InkOp.Up());
            case 12 -> player.pauses();
            case 13, 14 -> player.goesOn();
            case 15 -> player.skips();
            case 16 -> player.endsGame();
            case 17 -> player.locks(random.nextInt(4) == 0, random.nextBoolean() ? PASSWORD : "");
            case 18 -> player.says(new ClientMessage.Ready(random.nextBoolean()));
            case 19 ->
                player.says(
                        order(others.get(random.nextInt(others.size())).player.id()));
            case 20 -> player.says(new ClientMessage.ChooseTeam(1 + random.nextInt(3)));
            case 21 -> player.says(new ClientMessage.ShuffleTeams());
            case 22 -> world.rooms().measured(player.room(), player.id(), random.nextInt(1_000));
            default -> draw();
        }
    }

    private ClientMessage.Order order(String whom) {
        return switch (random.nextInt(9)) {
            case 0 -> new ClientMessage.Kick(whom, random.nextInt(4) == 0);
            case 1, 2 -> new ClientMessage.Rename(whom, random.nextBoolean() ? "walker" : "runner");
            case 3 -> new ClientMessage.HandOver(whom);
            case 4 -> new ClientMessage.AssignTeam(whom, 1 + random.nextInt(3));
            default -> new ClientMessage.Mute(whom, random.nextInt(3) > 0);
        };
    }

    private void come(List<RoomWalker> others) {
        RoomWalker host = others.get(random.nextInt(others.size()));
        Role role = random.nextInt(4) > 0 ? Role.PLAYER : Role.SPECTATOR;
        player.renews();
        if (host == this || !host.connected || !host.inRoom()) {
            player.creates(role, randomSettings(random));
        } else {
            player.enters(host.player.room(), role, random.nextBoolean() ? PASSWORD : null);
        }
        arrived();
    }

    private void arrived() {
        connected = inRoom();
        startedRounds = 0;
        kept.clear();
        noticeNewRound();
    }

    private void comeBack() {
        player.returns(Role.PLAYER);
        arrived();
    }

    private void vanish() {
        player.vanishes();
        connected = false;
    }

    void goAway() {
        if (connected) {
            player.leaves();
            connected = false;
        }
    }

    private boolean inRoom() {
        return player.connection().inRoom() && !player.hasNo(Joined.class);
    }

    private boolean plays() {
        return player.last(Joined.class).role() == Role.PLAYER;
    }

    /** At a new round the pen starts a new sheet, or goes on where a snapshot says. */
    private void noticeNewRound() {
        List<RoundStarted> started = player.all(RoundStarted.class);
        if (connected && plays() && started.size() != startedRounds) {
            startedRounds = started.size();
            player.inRound(started.getLast().serial(), player.sees().ack());
            penDown = false;
        }
    }

    private void draw() {
        if (!penDown) {
            send(new InkOp.Down(player.points(1 + random.nextInt(3))));
        } else if (random.nextInt(3) > 0) {
            send(new InkOp.Move(player.points(1 + random.nextInt(60))));
        } else {
            send(new InkOp.Up());
        }
    }

    private void send(InkOp op) {
        int refused = player.all(Refused.class).size();
        int received = player.connection().received().size();
        player.sends(op);
        if (player.all(Refused.class).size() > refused) {
            player.takesBack();
            return;
        }
        kept.add(new Kept(received, op));
        penDown = op instanceof InkOp.Down || op instanceof InkOp.Move;
    }

    /** Two spectators of a room see the same, whenever they came. */
    void checkPicture(List<RoomWalker> others, String where) {
        SimulatedConnection connection = player.connection();
        if (connected && !connection.skipping()) {
            for (RoomWalker other : others) {
                if (other.connected && !other.player.connection().skipping() && seesTheSameAs(other)) {
                    assertThat(connection.picture().visible())
                            .as(where + ": what two spectators see")
                            .isEqualTo(other.player.sees().visible());
                    assertThat(connection.picture().best())
                            .as(where + ": what two spectators hear of the model")
                            .isEqualTo(other.player.sees().best());
                }
            }
        }
    }

    private boolean seesTheSameAs(RoomWalker other) {
        return !plays()
                && !other.plays()
                && player.room().equals(other.player.room())
                && player.last(RoomState.class).phase() == Phase.DRAWING;
    }

    /** All that came over the present connection makes sense from its first message to its last. */
    void checkStory(String where) {
        new WalkStory(player, connected && plays() ? kept : List.of(), where).check();
    }

    /** The room as it was told last; null when this walker is in none, or cannot keep up. */
    @Nullable RoomState sees() {
        boolean hears = connected && inRoom() && !player.connection().skipping();
        return hears ? player.last(RoomState.class) : null;
    }

    void checkQuiet() {
        if (connected) {
            assertThat(player.last(RoomState.class).phase())
                    .as("a room after all time")
                    .isEqualTo(Phase.LOBBY);
        }
    }

    static Settings randomSettings(RandomGenerator random) {
        return Settings.builder()
                .rounds(1 + random.nextInt(3))
                .seconds(5 + random.nextInt(6))
                .countdownSeconds(random.nextInt(3))
                .revealSeconds(random.nextInt(3))
                .seats(1 + random.nextInt(4))
                .inkVisibility(random.nextBoolean() ? InkVisibility.LIVE : InkVisibility.AT_REVEAL)
                .endWhenAllRecognised(random.nextBoolean())
                .themes(random.nextBoolean() ? List.of("animals") : List.of())
                .hardWords(random.nextBoolean())
                .prompts(random.nextBoolean() ? List.of("cat", "house") : List.of())
                .judging(random.nextBoolean() ? Judging.INK : Judging.TIME)
                .teams(random.nextBoolean() ? 2 + random.nextInt(2) : 0)
                .teamBest(1 + random.nextInt(3))
                .build();
    }
}
