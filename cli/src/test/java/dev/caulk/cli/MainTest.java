package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "audit", "profile", "diff", "record", "parse", "types", "graph", "why", "rules", "explain",
                "config", "demo"
            })
    void helpIsTheGolden(String command) throws IOException {
        Outcome outcome = new Session(directory).run(("help " + command).strip().split(" "));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().replace(System.lineSeparator(), "\n"))
                .isEqualTo(golden(("help " + command).strip().replace(' ', '-') + ".txt"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Optional.ofNullable(MainTest.class.getResourceAsStream(name))
                .orElseThrow(() -> new IOException("no golden " + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Outcome outcome = new Session(directory).run("--version");
        assertThat(outcome.out()).matches("(?s)caulk \\d+\\.\\d+\\.\\d+ \\(Java .*\\)\\s+");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void everyRuleIsListedAndExplained() {
        Session session = new Session(directory);
        Outcome rules = session.run("rules");
        assertThat(rules.out()).contains("chan-send-leak", "go-unbounded-log", "grpc-conn-leak");
        rules.out().lines().map(line -> line.replaceFirst(" .*", "")).forEach(id -> {
            Outcome page = session.run("explain", id);
            assertThat(page.out()).startsWith("# " + id).contains("## Why", "## Bad", "## Good", "## Limits");
            assertThat(page.code()).isZero();
        });
    }
}
