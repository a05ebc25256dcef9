package dev.inkrush.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownCommandIsToldInASentenceWithoutATrace() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("'dance'").contains("--help").doesNotContain("\tat ");
    }

    @Test
    void noCommandIsAMistakeToo() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("A command is missing.");
    }

    @Test
    void everyCommandAndOptionDescribesItself() {
        assertThat(run("--help")).isZero();
        Main.commandLine().getSubcommands().forEach((name, command) -> {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
            command.getCommandSpec()
                    .options()
                    .forEach(option -> assertThat(option.description())
                            .as(name + " " + option.longestName())
                            .isNotEmpty());
        });
    }

    private int run(String... args) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }
}
