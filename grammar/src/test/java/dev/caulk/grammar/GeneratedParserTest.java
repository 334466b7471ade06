package dev.caulk.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guards what makes the parser fast: decisions that one token settles. */
class GeneratedParserTest {
    private static final Path GENERATED =
            Path.of("target", "generated-sources", "antlr4", "dev", "caulk", "grammar", "GoParser.java");

    @Test
    void asksTheAtnSimulatorInOnePlaceAtMost() throws IOException {
        List<String> sites = Files.readAllLines(GENERATED).stream()
                .filter(line -> line.contains("adaptivePredict"))
                .toList();
        assertThat(sites).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void makesNoListenersOrVisitors() throws IOException {
        assertThat(Files.readString(GENERATED)).doesNotContain("Listener", "Visitor");
    }
}
