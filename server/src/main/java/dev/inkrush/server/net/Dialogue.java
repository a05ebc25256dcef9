package dev.inkrush.server.net;

import dev.inkrush.protocol.ClientMessage;
import dev.inkrush.protocol.ClientMessage.AskBoard;
import dev.inkrush.protocol.ClientMessage.CreateRoom;
import dev.inkrush.protocol.ClientMessage.Hello;
import dev.inkrush.protocol.ClientMessage.Join;
import dev.inkrush.protocol.ClientMessage.Opening;
import dev.inkrush.protocol.ClientMessage.Ping;
import dev.inkrush.protocol.ClientMessage.Resume;
import dev.inkrush.protocol.ClientMessage.ToRoom;
import dev.inkrush.protocol.CloseReason;
import dev.inkrush.protocol.ErrorCode;
import dev.inkrush.protocol.Language;
import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.protocol.RoomCode;
import dev.inkrush.protocol.ServerMessage.Pong;
import dev.inkrush.protocol.ServerMessage.Refused;
import dev.inkrush.protocol.ServerMessage.Welcome;
import dev.inkrush.protocol.Window;
import dev.inkrush.server.room.Member;
import dev.inkrush.server.session.Claims;
import dev.inkrush.server.session.Connection;
import dev.inkrush.server.session.Place;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What one connection may say when: an opening first, then rooms and boards. Confined to the event loop of its
 * connection; everything it does to the game is a command.
 */
final class Dialogue {
    private static final int ID_BYTES = 9;

    private final Connection connection;
    private final Services services;
    private final Neighbourhood neighbourhood;
    private @Nullable Player player;
    private @Nullable RoomCode room;
    private boolean saidPassword;
    private int roundTripMillis = -1;

    /** @param generation of the token that the player came with, 0 for none */
    private record Player(String id, String name, Language language, int avatar, long generation) {}

    Dialogue(Connection connection, Services services, Neighbourhood neighbourhood) {
        this.connection = connection;
        this.services = services;
        this.neighbourhood = neighbourhood;
    }

    /** Whether the connection has said who it is. */
    boolean opened() {
        return player != null;
    }

    void receive(ClientMessage message) {
        Player speaker = player;
        if (message instanceof Opening opening) {
            open(opening);
        } else if (speaker == null) {
            refuse(ErrorCode.HELLO_EXPECTED);
        } else {
            serve(speaker, message);
        }
    }

    /** The connection is gone; a seat, if there is one, waits. */
    void ended() {
        Player gone = player;
        if (gone != null) {
            Place place = services.sessions().close(gone.id, connection);
            if (place != null) {
                services.rooms().vanished(place.room(), gone.id, connection);
            }
        }
    }

    /** The room has let the player go. */
    void leftRoom() {
        room = null;
        if (saidPassword) {
            // The password may have been wrong, and must not be found by trying; a rightful leaver can spare the one
            // try.
            saidPassword = false;
            neighbourhood.triedInVain();
        }
        if (player != null) {
            services.sessions().leave(player.id, connection);
        }
    }

    /** The way to the client and back has been measured. */
    void measured(int millis) {
        roundTripMillis = millis;
        tellRoundTrip();
    }

    private void tellRoundTrip() {
        if (player != null && room != null && roundTripMillis >= 0) {
            services.rooms().measured(room, player.id, roundTripMillis);
        }
    }

    /** The client reads again after frames were skipped; its room tells it everything anew. */
    void readsAgain() {
        if (player != null && room != null) {
            services.rooms().caughtUp(room, player.id, connection);
        }
    }

    private void open(Opening opening) {
        if (player != null) {
            refuse(ErrorCode.HELLO_TWICE);
        } else if (opening.version() != ProtocolLimits.VERSION) {
            refuse(ErrorCode.VERSION_UNSUPPORTED);
            connection.close(CloseReason.VERSION_UNSUPPORTED);
        } else if (!services.rooms().showsName(opening.name())) {
            refuse(ErrorCode.NAME_NOT_ALLOWED);
        } else {
            switch (opening) {
                case Hello hello -> connection.open(welcome(becomes(newId(), hello, 0)));
                case Resume resume -> resume(resume);
            }
        }
    }

    private void resume(Resume resume) {
        Claims claims = services.tokens().verify(resume.token());
        if (claims == null || !services.sessions().take(claims.playerId(), claims.generation())) {
            refuse(ErrorCode.TOKEN_INVALID);
            return;
        }
        Player returned = becomes(claims.playerId(), resume, claims.generation());
        Welcome welcome = welcome(returned);
        Place place = services.sessions().place(returned.id);
        if (place == null) {
            connection.open(welcome);
        } else {
            connection.reopen(welcome, resume);
            enter(returned, place, null);
        }
    }

    private Player becomes(String playerId, Opening opening, long generation) {
        Player opened = new Player(playerId, opening.name(), opening.language(), opening.avatar(), generation);
        player = opened;
        Connection older = services.sessions().open(playerId, connection);
        if (older != null) {
            older.close(CloseReason.REPLACED);
        }
        return opened;
    }

    private Welcome welcome(Player welcomed) {
        String token = services.tokens().issue(welcomed.id, welcomed.generation);
        return new Welcome(ProtocolLimits.VERSION, welcomed.id, welcomed.name, token, newId(), false);
    }

    private void serve(Player speaker, ClientMessage message) {
        switch (message) {
            case CreateRoom create -> createRoom(speaker, create);
            case Join join -> join(speaker, join);
            case AskBoard ask -> readBoard(speaker, ask.window());
            case Ping ping -> connection.send(new Pong(ping.id()));
            case ToRoom toRoom -> {
                if (room == null) {
                    refuse(ErrorCode.NOT_IN_ROOM);
                } else {
                    services.rooms().tell(room, speaker.id, connection, toRoom);
                }
            }
            case Opening opening -> throw new IllegalStateException("openings are served before");
        }
    }

    private void createRoom(Player host, CreateRoom create) {
        if (room != null) {
            refuse(ErrorCode.ALREADY_IN_ROOM);
            return;
        }
        if (!neighbourhood.takesRoom()) {
            refuse(ErrorCode.RATE_LIMITED, "too many rooms were made from this address");
            return;
        }
        var made = services.rooms().create(member(host), create.role(), create.settings(), neighbourhood.owner());
        made.ifPresent(code -> {
            room = code;
            tellRoundTrip();
            if (!services.sessions().enter(host.id, connection, new Place(code, create.role()))) {
                services.rooms().vanished(code, host.id, connection);
            }
        });
    }

    private void join(Player guest, Join join) {
        if (!neighbourhood.mayTryCode()) {
            refuse(ErrorCode.RATE_LIMITED, "too many wrong codes were tried from this address");
            return;
        }
        Place place = new Place(join.code(), join.role());
        if (services.sessions().enter(guest.id, connection, place)) {
            saidPassword = join.password() != null;
            enter(guest, place, join.password());
        } else {
            refuse(ErrorCode.ALREADY_IN_ROOM);
        }
    }

    private void enter(Player guest, Place place, @Nullable String password) {
        if (services.rooms().enter(place.room(), member(guest), place.role(), password)) {
            room = place.room();
            tellRoundTrip();
            // If a newer connection of the player was faster, nobody else would tell the room of this one's end.
            if (!services.sessions().isCurrent(guest.id, connection)) {
                services.rooms().vanished(place.room(), guest.id, connection);
            }
        } else {
            neighbourhood.triedInVain();
            services.sessions().leave(guest.id, connection);
        }
    }

    private void readBoard(Player reader, Window window) {
        boolean ofRoom = window == Window.ROOM;
        if (ofRoom && room == null) {
            refuse(ErrorCode.NOT_IN_ROOM);
            return;
        }
        String code = ofRoom ? String.valueOf(room) : null;
        services.boards()
                .read(window, code, reader.id)
                .whenComplete((board, away) -> connection.send(
                        away == null
                                ? board
                                : Refused.of(ErrorCode.SERVER_BUSY, "the boards are away for the moment")));
    }

    private Member member(Player of) {
        return new Member(of.id, of.name, of.language, of.avatar, of.generation, connection);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        services.ids().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private void refuse(ErrorCode code) {
        refuse(code, "");
    }

    private void refuse(ErrorCode code, String detail) {
        connection.send(Refused.of(code, detail));
    }
}
