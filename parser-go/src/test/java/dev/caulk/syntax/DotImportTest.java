package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One parser reads many files; what it remembers of the names of one must not change those of the next. */
class DotImportTest {
    private static final String NAMES = "package p\n\nvar a, b, bool int\n\nvar c bool\n";
    private static final String POINT = "package p\n\nimport . \"fmt\"\n\nvar d bool\n";

    private static String read(GoSyntax syntax, String source) {
        return syntax.parse("p.go", source.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Test
    void keepsThePointOfAnImportApartFromNames() {
        GoSyntax used = new GoSyntax();
        for (int i = 0; i < 3; i++) {
            assertThat(read(used, NAMES)).isEqualTo(read(new GoSyntax(), NAMES));
            assertThat(read(used, POINT)).isEqualTo(read(new GoSyntax(), POINT)).contains("name=.]");
        }
    }
}
