package dev.caulk.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs that some tests need; without them those are skipped, unless {@code CAULK_REQUIRE} names them. */
final class Tools {
    private Tools() {}

    /** Skips the test when the tool does not hold and is not required. */
    static void need(String tool, boolean there, String why) {
        List<String> required = List.of(
                Optional.ofNullable(System.getenv("CAULK_REQUIRE")).orElse("").split(","));
        assumeTrue(there || required.contains(tool), why);
    }

    /** What a process printed, both streams. */
    record Ran(int code, String output) {}

    /** Runs a process to its end; code -1 when it cannot be started or takes more than ten minutes. */
    static Ran run(Path directory, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.MINUTES) ? new Ran(process.exitValue(), output) : new Ran(-1, output);
        } catch (IOException e) {
            return new Ran(-1, String.valueOf(e.getMessage()));
        }
    }
}
