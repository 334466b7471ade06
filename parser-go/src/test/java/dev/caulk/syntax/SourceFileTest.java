package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "package p",
                "package p\n",
                "\n\npackage p\r\n// c\n/* a\nb\n*/ var x = `r\n\ns` + \"s\"\n",
                "/* open\n\n",
                "package p\nvar x = `open\n",
                "package p\nvar x = \"open\nvar y = 'z\n",
                "x\n\\\n@\n"
            })
    void findsTheLinesThatTheScannerFinds(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        SourceFile counted = SourceFile.of("a.go", content);
        SourceFile scanned = new GoSyntax().parse("a.go", content).source();
        assertThat(scanned.lineCount()).isEqualTo(counted.lineCount());
        for (int line = 1; line <= counted.lineCount(); line++) {
            assertThat(scanned.lineStart(line)).isEqualTo(counted.lineStart(line));
        }
    }

    @Test
    void turnsOffsetsIntoLinesAndColumns() {
        SourceFile file = SourceFile.of("a.go", "ab\nc\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.position(0)).isEqualTo(new Position(1, 1));
        assertThat(file.position(2)).isEqualTo(new Position(1, 3));
        assertThat(file.position(3)).isEqualTo(new Position(2, 1));
        assertThat(file.position(5)).isEqualTo(new Position(3, 1));
    }
}
