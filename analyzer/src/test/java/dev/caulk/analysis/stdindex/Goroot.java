package dev.caulk.analysis.stdindex;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The installed Go; tests that need it are skipped where it is missing, unless {@code CAULK_REQUIRE=go} forbids that. */
public final class Goroot {
    private Goroot() {}

    /** Its directory; Go has the minor version of the bundled index. */
    public static Path sameMinorVersion() throws Exception {
        boolean required = System.getenv().getOrDefault("CAULK_REQUIRE", "").contains("go");
        Path root = Path.of(installed(required));
        String wanted = minor(StdIndex.bundled().release());
        String found =
                Files.readString(root.resolve("VERSION")).lines().findFirst().orElse("?");
        assumeTrue(minor(found).equals(wanted), "the index is of " + wanted + ", installed is " + found);
        return root;
    }

    private static String installed(boolean required) throws InterruptedException {
        try {
            Process go = new ProcessBuilder("go", "env", "GOROOT").start();
            String root = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assumeTrue(go.waitFor() == 0, "go does not run");
            return root;
        } catch (IOException e) {
            if (required) {
                fail("CAULK_REQUIRE asks for go, which is not on the PATH");
            }
            assumeTrue(false, "go is not installed");
            return "";
        }
    }

    private static String minor(String version) {
        return version.replaceFirst("^(go[0-9]+\\.[0-9]+).*$", "$1");
    }

    /** What a Go program of the test resources prints. */
    static List<String> run(Path output, Path program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("go", "run", program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
        builder.environment().put("CGO_ENABLED", "0");
        builder.environment().put("GOFLAGS", "");
        builder.environment().put("GOOS", "linux");
        builder.environment().put("GOARCH", "amd64");
        Process process = builder.start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            fail("go run: " + errors);
        }
        return Files.readAllLines(output);
    }
}
