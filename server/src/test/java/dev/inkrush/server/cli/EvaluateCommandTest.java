package dev.inkrush.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkrush.server.recording.TestDrawings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void pensAreListedAndThenAllOfThemTogether() {
        String printed = evaluate(TestDrawings.ownTo(folder.resolve("own.ndjson")));
        assertThat(printed.lines().filter(line -> line.contains(" Hz on "))).hasSize(1 + 16);
        assertThat(printed.lines())
                .last()
                .asString()
                .matches("all +(9\\d|100)\\.\\d\\d %; where it is sure +100\\.00 %");
    }

    @Test
    void ofNoDrawingsThereIsNoShare() throws IOException {
        String printed = evaluate(Files.createFile(folder.resolve("empty.ndjson")));
        assertThat(printed).contains("0 drawings").doesNotContain("NaN");
        assertThat(printed.lines()).last().asString().matches("all +-; where it is sure +-");
    }

    private static String evaluate(Path drawings) {
        StringWriter out = new StringWriter();
        int status = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out, true))
                .execute("--drawings", drawings.toString(), "--pens");
        assertThat(status).isZero();
        return out.toString();
    }
}
