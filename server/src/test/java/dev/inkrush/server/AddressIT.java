package dev.inkrush.server;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Role;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Left;
import dev.inkrush.server.live.Limits;
import dev.inkrush.server.live.LiveClient;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.time.SkippingClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients of one address share, through real sockets, while the server's clock moves for the test alone. */
class AddressIT {
    private static final int AT_ONCE = 200;
    private static final RoomCode NOWHERE = new RoomCode("BBBBB");

    @TempDir
    private Path data;

    private final SkippingClock clock = new SkippingClock();
    private LiveServer server;
    private LiveClient greedy;
    private LiveClient pupil;
    private LiveClient elsewhere;

    @BeforeEach
    void twoOfOneAddressAndOneOfAnother() {
        server = LiveServer.start(data, Limits.LAVISH.withoutExemption(), clock);
        greedy = LiveClient.connectFrom(2, server.port()).hello("Ana");
        pupil = LiveClient.connectFrom(2, server.port()).hello("Ben");
        elsewhere = LiveClient.connectFrom(3, server.port()).hello("Cem");
        clock.stop();
    }

    @AfterEach
    void stop() {
        clock.goOn();
        greedy.close();
        pupil.close();
        elsewhere.close();
        server.close();
    }

    @Test
    void roomsThatOneAddressMakesAreLimitedAndThoseOfAnotherAreNot() {
        for (int room = 0; room < AT_ONCE; room++) {
            makesARoom(greedy);
        }
        pupil.say(new ClientMessage.CreateRoom(Role.PLAYER, LiveClient.LONG_ROUND));
        pupil.isRefused(ErrorCode.RATE_LIMITED);
        makesARoom(elsewhere);
        clock.skip(Duration.ofSeconds(1));
        makesARoom(pupil);
        pupil.say(new ClientMessage.CreateRoom(Role.PLAYER, LiveClient.LONG_ROUND));
        pupil.isRefused(ErrorCode.RATE_LIMITED);
    }

    @Test
    void codesThatOneAddressTriesInVainAreLimitedAndItsRoomsAreNot() {
        for (int code = 0; code < AT_ONCE; code++) {
            tries(greedy, ErrorCode.ROOM_NOT_FOUND);
        }
        tries(pupil, ErrorCode.RATE_LIMITED);
        tries(elsewhere, ErrorCode.ROOM_NOT_FOUND);
        makesARoom(pupil);
        clock.skip(Duration.ofSeconds(1));
        tries(pupil, ErrorCode.ROOM_NOT_FOUND);
        tries(pupil, ErrorCode.RATE_LIMITED);
    }

    private static void makesARoom(LiveClient host) {
        host.createRoom(LiveClient.LONG_ROUND);
        host.say(new ClientMessage.Leave());
        host.await(Left.class);
    }

    private static void tries(LiveClient guesser, ErrorCode answer) {
        guesser.say(new ClientMessage.Join(NOWHERE, Role.PLAYER));
        guesser.isRefused(answer);
    }
}
