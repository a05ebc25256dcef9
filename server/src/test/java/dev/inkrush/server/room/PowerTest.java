package dev.inkrush.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.InkBlock;
import dev.inkrush.protocol.Settings;
import dev.inkrush.server.testkit.SimulatedConnection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PowerTest {
    private static final Map<ClientMessage.ToRoom, Power> TABLE = Map.of(
            new ClientMessage.InkFrame(1, 1, InkBlock.EMPTY), Power.PLAYER,
            new ClientMessage.ChangeSettings(Settings.DEFAULT), Power.HOST,
            new ClientMessage.Start(), Power.HOST,
            new ClientMessage.EndRound(), Power.HOST,
            new ClientMessage.Leave(), Power.ANYONE);

    @Test
    void everyMessageToARoomIsInTheTable() {
        assertThat(TABLE.keySet())
                .extracting(Object::getClass)
                .map(Class.class::cast)
                .containsExactlyInAnyOrder(ClientMessage.ToRoom.class.getPermittedSubclasses());
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

    private static Participant inSeat(int seat) {
        return new Participant("p1", "ana", seat, new SimulatedConnection());
    }
}
