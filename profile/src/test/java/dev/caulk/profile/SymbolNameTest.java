package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "main.handleRequest.func1            | main                    | handleRequest | func1",
                "main.nested.func1.1.1               | main                    | nested        | func1 1 1",
                "main.main.inlinedSpawn2.func10.1    | main                    | inlinedSpawn2 | func10 1",
                "main.main.(*T).deep.func9.1.1       | main                    | (*T).deep     | func9 1 1",
                "main.init.OnceFunc.func5.1          | main                    | init.OnceFunc | func5 1",
                "pkg.init.0.func1                    | pkg                     | init          | func1",
                "pkg.glob..func1                     | pkg                     | init          | func1",
                "main.(*CustomizeLogger).Log.gowrap1 | main                    | (*CustomizeLogger).Log | gowrap1",
                "main.F.deferwrap2                   | main                    | F             | deferwrap2",
                "main.rangeFunc-range1               | main                    | rangeFunc     | range1",
                "main.main.gowrap20.rangeFunc-range1 | main                    | rangeFunc     | range1",
                "main.(*G[...]).Go.func1             | main                    | (*G).Go       | func1",
                "main.(*G[go.shape.string,go.shape.[]int]).Put | main          | (*G).Put      | ''",
                "main.T.Val                          | main                    | T.Val         | ''",
                "main.T.Val-fm                       | main                    | T.Val         | ''",
                "x/naming.(*naming).(x/naming.timeout)-fm | x/naming           | (*naming).timeout | ''",
                "example.com/app/yaml%2ev3.(*T).Ptr  | example.com/app/yaml.v3 | (*T).Ptr      | ''",
                "panic                               | runtime                 | gopanic       | ''",
                "CIT/internal/biz.Pinger             | CIT/internal/biz        | Pinger        | ''"
            })
    void takesSymbolsApart(String symbol, String path, String declared, String closure) {
        SymbolName name = SymbolName.parse(symbol);
        assertThat(name.importPath()).isEqualTo(path);
        assertThat(name.declared()).extracting(SymbolName.Declared::display).contains(declared);
        assertThat(String.join(" ", name.closure())).isEqualTo(closure);
    }

    @Test
    void tellsInlinedClosuresWhoseNumbersMeanNothing() {
        assertThat(SymbolName.parse("main.main.inlinedSpawn2.func10.1").inlined())
                .isTrue();
        assertThat(SymbolName.parse("main.(*T).deep.func1.1").inlined()).isFalse();
        assertThat(SymbolName.parse("pkg.init.1.func1").initNumber()).hasValue(1);
    }

    @Test
    void hasAResultForAnyText() {
        for (String text :
                new String[] {"", ".", "(", ")", "[", "]]", "a/", "a/.", "-fm", "()-fm", "%", "a%2", ".func1", "x.("}) {
            assertThat(SymbolName.parse(text).declared()).as(text).isNotEmpty();
        }
    }

    @Test
    void readsVersionsOutOfPaths() {
        assertThat(SourcePath.module("/go/pkg/mod/github.com/!burnt!sushi/toml@v1.4.0/decode.go"))
                .hasValue(new SourcePath.ModuleFile("github.com/BurntSushi/toml", "v1.4.0", "decode.go"));
        assertThat(SourcePath.module("C:\\Users\\u\\go\\pkg\\mod\\google.golang.org\\grpc@v1.51.0\\clientconn.go"))
                .hasValue(new SourcePath.ModuleFile("google.golang.org/grpc", "v1.51.0", "clientconn.go"));
        assertThat(SourcePath.module("gopkg.in/lumberjack@v2.0.0+incompatible/l.go")
                        .map(SourcePath.ModuleFile::version))
                .hasValue("v2.0.0+incompatible");
        assertThat(SourcePath.module("/src/app/vendor/github.com/a/b/c.go")).isEmpty();
        assertThat(SourcePath.goVersion("/Users/c/sdk/go1.23.9/src/net/net.go")).hasValue("go1.23.9");
        assertThat(SourcePath.goVersion("/usr/local/Cellar/go/1.13.6/libexec/src/runtime/map.go"))
                .hasValue("go1.13.6");
        assertThat(SourcePath.goVersion("/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.22.3.linux-amd64/src/net/net.go"))
                .hasValue("go1.22.3");
        assertThat(SourcePath.goVersion("/usr/local/go/src/net/net.go")).isEmpty();
    }
}
