package dev.caulk.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The installed Go, for tests that compare with it; {@code CAULK_REQUIRE=go} makes them fail where there is none. */
final class GoInstallation {
    private final Path root;

    private GoInstallation(Path root) {
        this.root = root;
    }

    /** Skips the test where Go is not installed. */
    static GoInstallation find() throws Exception {
        boolean required = Arrays.asList(
                        System.getenv().getOrDefault("CAULK_REQUIRE", "").split(","))
                .contains("go");
        assumeTrue(required || isInstalled(), "go is not installed");
        Process process = new ProcessBuilder("go", "env", "GOROOT").start();
        String root = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new GoInstallation(Path.of(root));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("go", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    Path root() {
        return root;
    }

    Path source(String path) {
        return root.resolve("src").resolve(path);
    }

    /** What {@code dumptypes} prints for these arguments. */
    List<String> dump(Path output, List<String> arguments) throws Exception {
        URL program = GoInstallation.class.getResource("/dev/caulk/analysis/types/dumptypes/main.go");
        List<String> command =
                new ArrayList<>(List.of("go", "run", Path.of(program.toURI()).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
        builder.environment().put("CGO_ENABLED", "0");
        builder.environment().put("GOFLAGS", "");
        builder.environment().put("GOOS", "linux");
        builder.environment().put("GOARCH", "amd64");
        Process process = builder.start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(errors).isZero();
        return Files.readAllLines(output);
    }
}
