package dev.inkrush.server.room;

import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.round.DrawingDesk;
import dev.inkrush.server.round.Judge;
import dev.inkrush.server.round.Round;
import java.util.concurrent.TimeUnit;

/** Opens the rounds of a room, each with the next word of its programme and a sheet for everybody with a seat. */
final class RoundOpener {
    private final Programme programme;
    private final People people;
    private final Voice voice;
    private final RoomParts parts;
    private final PlayTime time;
    private final DrawingDesk desk;

    /** @param inbox takes what the scorer says of the drawings */
    RoundOpener(
            RoomCode code,
            Programme programme,
            People people,
            Voice voice,
            RoomParts parts,
            PlayTime time,
            Mailbox inbox) {
        this.programme = programme;
        this.people = people;
        this.voice = voice;
        this.parts = parts;
        this.time = time;
        this.desk = new DrawingDesk(
                parts.scorer(),
                parts.spacing(),
                parts.acceptance(),
                parts.config().maxTokensPerRound(),
                (serial, seat) -> new Relay(code, serial, seat, inbox));
    }

    RoundInPlay open(long playNanos) {
        Settings settings = programme.settings();
        Round round = new Round(
                programme.nextSerial(),
                programme.number(),
                programme.nextWord(),
                (int) TimeUnit.SECONDS.toMillis(settings.seconds()),
                playNanos,
                Judge.of(settings.judging()),
                desk);
        for (Participant player : people.players()) {
            people.lag(player).refill();
            seat(player, round);
        }
        return new RoundInPlay(
                round,
                settings.rounds(),
                parts.vocabulary().prompt(round.prompt()),
                parts.dates().apply(time.inRoom(playNanos)),
                settings.inkVisibility(),
                people,
                voice,
                parts.config().tickPeriod().toNanos());
    }

    /** Gives a player a sheet. */
    void seat(Participant player, Round round) {
        round.join(player.seat(), player.playerId(), player.name(), people.lag(player));
        round.hide(player.seat(), people.isMuted(player));
    }
}
