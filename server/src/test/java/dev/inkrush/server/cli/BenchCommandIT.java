package dev.inkrush.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench} in a process of its own. */
class BenchCommandIT {
    @TempDir
    private Path folder;

    /**
     * A class path of tens of thousands of characters used to end the process without a word, because ONNX Runtime searches
     * the command line recursively on the stack of the thread that first uses it.
     */
    @Test
    void aLongCommandLineDoesNotEndTheProcess() throws IOException, InterruptedException {
        Path json = folder.resolve("bench.json");
        String classPath = System.getProperty("java.class.path") + ":" + "/no/such/folder:".repeat(4_000);
        Process bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "dev.inkrush.server.Main",
                        "bench",
                        "scorer",
                        "--runs=1",
                        "--batch=1,3",
                        "--json=" + json)
                .redirectErrorStream(true)
                .start();
        String printed = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bench.waitFor()).as(printed).isZero();
        JsonNode report = JsonMapper.shared().readTree(json.toFile());
        assertThat(report.get("operationsPerStep").asLong()).isPositive();
        assertThat(report.get("costs")).hasSize(2).allSatisfy(costs -> {
            double graph = costs.get("graphMicros").get("median").asDouble();
            assertThat(graph).isPositive();
            assertThat(costs.get("productMicros").get("median").asDouble()).isPositive();
            assertThat(costs.get("cycleMicros").get("median").asDouble()).isPositive();
        });
    }
}
