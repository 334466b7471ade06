package dev.caulk.analysis.load.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.load.module.GoVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildConstraintTest {
    private final Platforms platforms =
            new Platforms(new BuildTarget("linux", "amd64", List.of("fast")), new GoVersion(1, 26));

    private boolean builds(String header) {
        return SourceHeader.of(header.getBytes(StandardCharsets.UTF_8)).buildsFor(platforms);
    }

    @ParameterizedTest
    @CsvSource({
        "linux, true",
        "windows, false",
        "!windows && (amd64 || arm64), true",
        "linux && !fast, false",
        "!(linux && cgo) || ignore, false",
        "unix && go1.26 && gc, true",
        "go1.27, false",
        "!go1.27 && go1.1, true",
        "go1, false",
        "goexperiment.greenteagc && !goexperiment.arenas, true",
        "amd64.v1, true",
        "amd64.v3, false",
        "linux &&, true",
        "((((, true",
    })
    void expressions(String expression, boolean holds) {
        assertThat(builds("//go:build " + expression + "\n\npackage p")).isEqualTo(holds);
    }

    @Test
    void anExpressionMayBeLongOrDeep() {
        assertThat(builds("//go:build " + "a || ".repeat(100_000) + "linux\n\npackage p"))
                .isTrue();
        assertThat(builds("//go:build " + "!".repeat(100_000) + "linux\n\npackage p"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'// +build linux', true",
        "'// +build windows darwin', false",
        "'// +build windows linux', true",
        "'// +build linux,!amd64', false",
        "'// +build linux\n// +build arm64', false",
        "'//+build !linux', false",
        "'// +build', false",
        "'// +build !!linux', false",
        "'// +build windows\n//go:build linux', true",
        "'// +builds windows', true",
    })
    void linesOfOldStyleCountWhereNoneOfTheNewStyleStands(String lines, boolean holds) {
        assertThat(builds(lines + "\n\npackage p")).isEqualTo(holds);
    }

    @Test
    void oldStyleNeedsABlankLineBehindIt() {
        assertThat(builds("// +build windows\npackage p")).isTrue();
        assertThat(builds("/* A. */\n\n// +build windows\n\npackage p")).isTrue();
        assertThat(builds("// A.\n\n// +build windows\n\n// Package p.\npackage p"))
                .isFalse();
        assertThat(builds("\n// +build windows\r\n\r\npackage p")).isFalse();
    }

    @Test
    void newStyleCountsAnywhereAboveThePackageClause() {
        assertThat(builds("/* A. */ //go:build windows\npackage p")).isFalse();
        assertThat(builds("\uFEFF//go:build windows\npackage p")).isFalse();
        assertThat(builds("/*\n//go:build windows\n*/\npackage p")).isTrue();
        assertThat(builds("package p\n\n//go:build windows\n")).isTrue();
        assertThat(builds("//go:buildx windows\n\npackage p")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "linux, ",
        "go1.22, 1.22",
        "linux && go1.22, 1.22",
        "go1.18 && go1.22, 1.22",
        "(linux && go1.22) || (windows && go1.20), 1.20",
        "linux || (windows && go1.22), ",
        "!go1.22, ",
        "!(!go1.22 || !go1.23), 1.23",
        "!go1.99999999, ",
    })
    void impliedVersion(String expression, String version) {
        SourceHeader header =
                SourceHeader.of(("//go:build " + expression + "\n\npackage p").getBytes(StandardCharsets.UTF_8));
        assertThat(header.language()).isEqualTo(Optional.ofNullable(version).flatMap(GoVersion::parse));
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
