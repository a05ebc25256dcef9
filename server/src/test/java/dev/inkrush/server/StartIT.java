package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.server.config.NetConfig;
import dev.inkrush.server.config.RestartConfig;
import dev.inkrush.server.config.ServerConfig;
import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.live.LiveServer;
import dev.inkrush.server.room.RoomConfig;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be started is named in one sentence, and leaves nothing behind. */
class StartIT {
    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsNamedAndTheFolderIsFreeAgain() {
        Path second = folder.resolve("second");
        try (LiveServer server = LiveServer.start(folder.resolve("first"))) {
            assertThatThrownBy(() -> start(server.port(), second, null))
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port())
                    .hasMessageContaining("choose another --host or --port");
        }
        start(0, second, null);
    }

    @Test
    void aFolderInUseIsNamed() {
        try (LiveServer server = LiveServer.start(folder)) {
            assertThat(server.get("/healthz")).isEqualTo("ok\n");
            assertThatThrownBy(() -> start(0, folder, null))
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("Another Inkrush server uses");
        }
    }

    @Test
    void aModelThatIsNotThereIsNamedBeforeAnythingIsTouched() {
        Path data = folder.resolve("data");
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> start(0, data, nowhere))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining(nowhere.toString());
        assertThat(data).doesNotExist();
    }

    private static void start(int port, Path data, @Nullable Path model) {
        InkrushServer.start(new ServerConfig(
                        "127.0.0.1",
                        port,
                        data,
                        null,
                        model,
                        Set.of(),
                        NetConfig.DEFAULT,
                        RoomConfig.DEFAULT,
                        RestartConfig.DEFAULT))
                .close();
    }
}
