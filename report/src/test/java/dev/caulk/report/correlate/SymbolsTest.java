package dev.caulk.report.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolsTest {
    @Test
    void typeArgumentsDoNotCount() {
        assertThat(Symbols.canonical("main.(*G[...]).Go.func1")).isEqualTo("main.(*G).Go.func1");
        assertThat(Symbols.canonical("main.f[go.shape.[]int]")).isEqualTo("main.f");
        assertThat(Symbols.canonical("a.b/c.f[x/y.Z].g]")).isEqualTo("a.b/c.f.g]");
    }

    @Test
    void importPathsEndAtTheFirstDotAfterTheLastSlash() {
        assertThat(Symbols.packagePath("example.com/yaml%2ev3.(*T).Run")).isEqualTo("example.com/yaml%2ev3");
        assertThat(Symbols.packagePath("main.main.func1")).isEqualTo("main");
        assertThat(Symbols.brief("google.golang.org/grpc/internal/transport.(*http2Client).reader"))
                .isEqualTo("transport.(*http2Client).reader");
    }

    @Test
    void pathsAreComparedFromTheirEnd() {
        assertThat(Paths.commonSuffix("C:\\go\\app\\cmd\\a\\main.go", "cmd/a/main.go"))
                .isEqualTo(3);
        assertThat(Paths.commonSuffix("/x/main.go", "cmd/a/main.go")).isEqualTo(1);
    }
}
