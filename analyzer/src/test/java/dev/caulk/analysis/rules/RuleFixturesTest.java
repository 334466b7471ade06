package dev.caulk.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file or directory under {@code rules/<id>} is a program whose comments say what is to be found in it. */
class RuleFixturesTest {
    private static final Path ROOT = Path.of("src/test/resources/rules");

    static List<Path> programs() throws IOException {
        return Programs.under(ROOT);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void findsWhatIsWantedAndNothingElse(Path program) throws Exception {
        assertThat(FixtureRun.of(program).complaints()).isEmpty();
    }

    /** Lists programs. */
    static final class Programs {
        private Programs() {}

        /** The files and directories in the directories of the rules. */
        static List<Path> under(Path root) throws IOException {
            if (!Files.isDirectory(root)) {
                return List.of();
            }
            try (Stream<Path> paths = Files.walk(root, 2)) {
                return paths.filter(p -> root.relativize(p).getNameCount() == 2)
                        .filter(p -> Files.isDirectory(p) || p.toString().endsWith(".go"))
                        .sorted()
                        .toList();
            }
        }
    }
}
