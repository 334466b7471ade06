package dev.caulk.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The Go installation of this machine, for tests that read its library. */
public final class GoInstallation {
    private GoInstallation() {}

    /** GOROOT; skips the test where Go is not installed, unless {@code CAULK_REQUIRE} has {@code go}. */
    public static Path required() throws InterruptedException {
        boolean required = Arrays.asList(
                        System.getenv().getOrDefault("CAULK_REQUIRE", "").split(","))
                .contains("go");
        Optional<Path> root = root();
        assumeTrue(required || root.isPresent(), "go is not installed");
        return root.orElseThrow(() -> new AssertionError("CAULK_REQUIRE names go, but go is not installed"));
    }

    private static Optional<Path> root() throws InterruptedException {
        try {
            Process go = new ProcessBuilder("go", "env", "GOROOT").start();
            String path = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return go.waitFor() == 0 && !path.isEmpty() ? Optional.of(Path.of(path)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
