package dev.caulk.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guards what makes the parser fast: decisions that one token settles, and no work but theirs. */
class GeneratedParserTest {
    private static final Path GENERATED =
            Path.of("target", "generated-sources", "antlr4", "dev", "caulk", "grammar", "GoParser.java");

    @Test
    void oneTokenSettlesEveryDecisionButOne() throws IOException {
        List<String> sites = Files.readAllLines(GENERATED).stream()
                .filter(line -> line.contains("adaptivePredict") || line.contains("decide("))
                .toList();
        assertThat(sites).hasSize(1);
    }

    @Test
    void usesNothingOfAntlr() throws IOException {
        assertThat(Files.readString(GENERATED))
                .doesNotContain("org.antlr", "ATN", "Context", "Listener", "Visitor", "try", "new ");
    }
}
