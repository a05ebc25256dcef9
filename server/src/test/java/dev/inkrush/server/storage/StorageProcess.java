package dev.inkrush.server.storage;

import dev.inkrush.server.time.Clock;
import dev.inkrush.server.time.SystemClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that stores one round after another and says after each that it is safe, until it is killed. */
final class StorageProcess {
    static final String SAFE = "safe ";

    private StorageProcess() {}

    /** Arguments: the data folder, the name of the game, and the URL of a Redis elsewhere if it shall be one. */
    public static void main(String[] args) {
        Clock clock = new SystemClock();
        String redis = args.length > 2 ? args[2] : null;
        // Never closed: this process is there to be killed.
        Storage storage = Storage.open(Path.of(args[0]), redis, clock, ZoneId.of("UTC"));
        for (int round = 1; ; round++) {
            if (Rounds.store(storage, Rounds.round(args[1], round, clock.now()))) {
                System.out.println(SAFE + round);
            }
        }
    }

    /** Starts it; what it says and logs can be read from its standard output. */
    static Process start(List<String> wrapper, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(StorageProcess.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
