package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ServerMessage;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.testkit.SimulatedConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PowerTest {
    private static final Map<ClientMessage.ToRoom, Power> TABLE = Map.ofEntries(
            Map.entry(new ClientMessage.InkFrame(1, 1, InkBlock.EMPTY), Power.PLAYER),
            Map.entry(new ClientMessage.ChangeSettings(Settings.DEFAULT), Power.HOST),
            Map.entry(new ClientMessage.Start(), Power.HOST),
            Map.entry(new ClientMessage.EndRound(), Power.HOST),
            Map.entry(new ClientMessage.Pause(true), Power.HOST),
            Map.entry(new ClientMessage.SkipWord(), Power.HOST),
            Map.entry(new ClientMessage.EndGame(), Power.HOST),
            Map.entry(new ClientMessage.Door(true, null), Power.HOST),
            Map.entry(new ClientMessage.Kick("p2", false), Power.HOST),
            Map.entry(new ClientMessage.Mute("p2", true), Power.HOST),
            Map.entry(new ClientMessage.Rename("p2", "ben"), Power.HOST),
            Map.entry(new ClientMessage.HandOver("p2"), Power.HOST),
            Map.entry(new ClientMessage.AssignTeam("p2", 1), Power.HOST),
            Map.entry(new ClientMessage.ShuffleTeams(), Power.HOST),
            Map.entry(new ClientMessage.ChooseTeam(1), Power.PLAYER),
            Map.entry(new ClientMessage.Ready(true), Power.PLAYER),
            Map.entry(new ClientMessage.Leave(), Power.ANYONE));

    @Test
    void everyMessageToARoomIsInTheTable() {
        assertThat(TABLE.keySet())
                .extracting(Object::getClass)
                .map(Class.class::cast)
                .containsExactlyInAnyOrder(records(ClientMessage.ToRoom.class).toArray(Class[]::new));
        TABLE.forEach((message, power) ->
                assertThat(Power.neededFor(message)).as(message.toString()).isEqualTo(power));
    }

    @ParameterizedTest
    @EnumSource(Power.class)
    void whoHasThePowerIsNotRefused(Power power) {
        assertThat(power.refusal(inSeat(0), true)).isNull();
        assertThat(power.refusal(inSeat(0), false)).isEqualTo(power == Power.HOST ? ErrorCode.NOT_HOST : null);
        assertThat(power.refusal(inSeat(Participant.NO_SEAT), true))
                .isEqualTo(power == Power.PLAYER ? ErrorCode.NOT_A_PLAYER : null);
    }

    @Test
    void onlyTheHostHearsOfSuspects() {
        assertThat(Power.neededToHear(new ServerMessage.Suspects(1, List.of(0))))
                .isEqualTo(Power.HOST);
        assertThat(Power.neededToHear(new ServerMessage.Left())).isEqualTo(Power.ANYONE);
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? records(type) : Stream.of(type));
    }

    private static Participant inSeat(int seat) {
        return new Participant(new Member("p1", "ana", Language.EN, 0, 0, new SimulatedConnection()), "ana", seat);
    }
}
