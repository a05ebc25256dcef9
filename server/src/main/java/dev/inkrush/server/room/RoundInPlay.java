package dev.inkrush.server.room;

import dev.inkrush.protocol.InkVisibility;
import dev.inkrush.protocol.Prompt;
import dev.inkrush.protocol.ServerMessage.Recognised;
import dev.inkrush.protocol.ServerMessage.RoundEnded;
import dev.inkrush.protocol.ServerMessage.RoundResult;
import dev.inkrush.protocol.ServerMessage.RoundStarted;
import dev.inkrush.protocol.ServerMessage.Suspects;
import dev.inkrush.server.round.Drawing;
import dev.inkrush.server.round.Recognition;
import dev.inkrush.server.round.Reveal;
import dev.inkrush.server.round.Round;
import dev.inkrush.server.scoring.Score;
import dev.inkrush.server.session.Connection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round of a game with all that is told of it, from its start to the end of its reveal. */
final class RoundInPlay {
    private final Round round;
    private final int rounds;
    private final Prompt prompt;
    private final Instant startedAt;
    private final People people;
    private final Voice voice;
    private final RoundTeller teller;
    private List<RoundResult> results = List.of();
    private @Nullable Reveal reveal;

    /**
     * @param rounds of the game
     * @param startedAt for the boards
     */
    RoundInPlay(
            Round round,
            int rounds,
            Prompt prompt,
            Instant startedAt,
            InkVisibility visibility,
            People people,
            Voice voice,
            long tickNanos) {
        this.round = round;
        this.rounds = rounds;
        this.prompt = prompt;
        this.startedAt = startedAt;
        this.people = people;
        this.voice = voice;
        this.teller = new RoundTeller(round, visibility, people, voice, tickNanos);
    }

    Round round() {
        return round;
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean isRecognised(int seat) {
        Drawing drawing = round.drawing(seat);
        return drawing != null && drawing.recognition() != null;
    }

    /** The seat at which a player has drawn in this round; {@link Participant#NO_SEAT} if none. */
    int seatOf(String playerId) {
        return round.drawings().stream()
                .filter(drawing -> drawing.playerId().equals(playerId))
                .mapToInt(Drawing::seat)
                .findFirst()
                .orElse(Participant.NO_SEAT);
    }

    void tellStart(long nowNanos) {
        voice.toAll(started(nowNanos));
    }

    /** Takes what the scorer says of a drawing; false when the drawing is none of this round. */
    boolean reported(RoomCommand.FromScorer report, long nowNanos) {
        Drawing drawing = report.serial() == round.serial() ? round.drawing(report.seat()) : null;
        if (drawing == null) {
            return false;
        }
        switch (report) {
            case RoomCommand.Scored scored -> scored(scored.seat(), scored.score(), nowNanos);
            case RoomCommand.Read read -> drawing.readUpTo(read.seq());
            case RoomCommand.Lost lost -> drawing.lost();
        }
        return true;
    }

    private void scored(int seat, Score score, long nowNanos) {
        Recognition accepted = round.scored(seat, score, nowNanos);
        if (accepted != null) {
            Integer points = round.pointsAtOnce(accepted);
            voice.toAll(new Recognised(round.number(), seat, accepted.atMs(), accepted.place(), points));
        }
    }

    /** Tells the news if a tick is due. */
    void tick(long nowNanos) {
        if (reveal == null) {
            teller.tick(nowNanos);
        }
    }

    /** Tells the news now, so that what a newcomer is told next fits what all know. */
    void tellNews(long nowNanos) {
        if (reveal == null) {
            teller.tellNews(nowNanos);
        }
    }

    /** Tells a newcomer all that has happened; {@link #tellNews} goes before. */
    void greet(Participant newcomer, Connection connection, long nowNanos) {
        if (reveal == null) {
            voice.to(connection, started(nowNanos));
            voice.to(connection, teller.snapshot(newcomer, nowNanos));
        } else {
            voice.to(connection, reveal.ended());
            tellSuspects(reveal, newcomer, connection);
            reveal.frames().forEach((drawing, frame) -> {
                if (!drawing.hidden() || drawing.seat() == newcomer.seat()) {
                    voice.to(connection, frame);
                }
            });
        }
    }

    /** Takes the results of the round, best first. */
    void scored(List<RoundResult> roundResults) {
        results = roundResults;
    }

    /** Tells how the round ended, with everybody's drawing; one that is hidden only to its player. */
    void reveal(boolean stored, int revealMs) {
        Reveal now = Reveal.of(round, new RoundEnded(round.number(), rounds, prompt, results, stored, revealMs));
        reveal = now;
        voice.toAll(now.ended());
        people.all().forEach(listener -> tellSuspects(now, listener, listener.line()));
        now.frames().forEach((drawing, frame) -> {
            if (drawing.hidden()) {
                tellPlayer(people.find(drawing.playerId()), frame);
            } else {
                voice.toAll(View.PLAYER, frame);
                voice.toAll(View.SPECTATOR, frame);
            }
        });
    }

    /** Tells who has become the host what an earlier one was told alone. */
    void tellHost(Participant host) {
        if (reveal != null) {
            tellSuspects(reveal, host, host.line());
        }
    }

    private void tellSuspects(Reveal of, Participant listener, @Nullable Connection connection) {
        Suspects suspects = of.suspects();
        if (suspects != null
                && connection != null
                && Power.neededToHear(suspects).refusal(listener, people.isHost(listener)) == null) {
            voice.to(connection, suspects);
        }
    }

    private void tellPlayer(@Nullable Participant player, byte[] frame) {
        if (player != null && player.line() != null) {
            voice.to(player.line(), frame);
        }
    }

    /** Nanoseconds until there is something to tell. */
    long idleNanos(long nowNanos) {
        return reveal == null ? teller.idleNanos(nowNanos) : Long.MAX_VALUE;
    }

    private RoundStarted started(long nowNanos) {
        return new RoundStarted(
                round.number(), rounds, round.serial(), prompt, round.durationMs(), round.elapsedMs(nowNanos));
    }
}
