package dev.caulk.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildConstraintTest {
    private final Platforms platforms = new Platforms(new BuildTarget("linux", "amd64", List.of("fast")));

    @ParameterizedTest
    @CsvSource({
        "linux, true",
        "windows, false",
        "!windows && (amd64 || arm64), true",
        "linux && !fast, false",
        "!(linux && cgo) || ignore, false",
        "unix && go1.99 && gc, true",
        "linux &&, true",
        "((((, true",
    })
    void expressions(String expression, boolean holds) {
        assertThat(BuildConstraint.holds(expression, platforms::holds)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "a.go, true",
        "linux.go, true",
        "windows.go, true",
        "a_windows.go, false",
        "a_linux_amd64.go, true",
        "a_linux_arm64.go, false",
        "a_arm64_test.go, false",
        "a_linux_test.go, true",
        "a_other.go, true",
        "_windows.go, false",
    })
    void fileNames(String name, boolean allowed) {
        assertThat(platforms.allowsName(name)).isEqualTo(allowed);
    }
}
