package dev.caulk.analysis.load.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
    @Test
    void moduleVersionsAreOrderedByPrecedence() {
        List<String> ordered = List.of(
                "master",
                "v0.0.0-20190101000000-aaaaaaaaaaaa",
                "v0.0.0-20240101000000-000000000000",
                "v0.9.0",
                "v1.0.0-alpha",
                "v1.0.0-alpha.1",
                "v1.0.0-alpha.beta",
                "v1.0.0-beta.2",
                "v1.0.0-beta.11",
                "v1.0.0",
                "v1.0.1-0.20240101000000-abcdefabcdef",
                "v1.0.1",
                "v1.9.0",
                "v1.10.0",
                "v2.0.0+incompatible",
                "v99999999999999999999.0.0");
        List<String> sorted = new ArrayList<>(ordered);
        Collections.shuffle(sorted, new java.util.Random(1));
        sorted.sort(SemanticVersion.ORDER);
        assertThat(sorted).isEqualTo(ordered);
    }

    @ParameterizedTest
    @CsvSource({"1.22, 1.22", "go1.22.3, 1.22", "1.21rc1, 1.21", "1, 1.0", "go1.26-devel, 1.26", "default,", "'',"})
    void languageVersions(String text, String version) {
        assertThat(GoVersion.parse(text).map(GoVersion::toString)).isEqualTo(Optional.ofNullable(version));
    }

    @ParameterizedTest
    @CsvSource({
        "1.20, 1.22, 1.22",
        "1.23, 1.22, 1.22",
        "1.23, 1.18, 1.21",
        "1.20, 1.18, 1.21",
        "1.20, , 1.20",
    })
    void aFileChoosesItsVersionFrom121On(String module, String implied, String version) {
        assertThat(GoVersion.parse(module)
                        .orElseThrow()
                        .ofFile(Optional.ofNullable(implied).flatMap(GoVersion::parse)))
                .hasToString(version);
    }

    @ParameterizedTest
    @CsvSource({"github.com/Azure/Go, github.com/!azure/!go", "golang.org/x/net, golang.org/x/net"})
    void pathsInTheCache(String path, String escaped) {
        assertThat(EscapedPath.escape(path)).isEqualTo(escaped);
        assertThat(EscapedPath.unescape(escaped)).isEqualTo(path);
    }
}
