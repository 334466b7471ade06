package dev.caulk.analysis.stdindex.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.stdindex.Goroot;
import dev.caulk.analysis.stdindex.StdIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedIndexTest {
    @TempDir
    Path temp;

    /** After a change of the generator, or with a new release of Go: {@code tools/std-index}. */
    @Test
    void isWhatIsBundled() throws Exception {
        GeneratedIndex index = GeneratedIndex.of(Goroot.sameMinorVersion());
        assertThat(index.problems()).isEmpty();
        assertThat(index.packageCount()).isEqualTo(StdIndex.bundled().paths().size());
        for (Map.Entry<String, String> file : index.files().entrySet()) {
            assertThat(withoutRelease(bundled(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(withoutRelease(file.getValue()));
        }
    }

    private static String withoutRelease(String text) {
        return text.replaceFirst("^# go[0-9.]+ ", "# ");
    }

    private static String bundled(String name) throws Exception {
        try (var in = StdIndex.class.getResourceAsStream("go1.26/" + name)) {
            return in == null ? "no file" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path goroot(String... pathsAndTexts) throws Exception {
        Files.writeString(temp.resolve("VERSION"), "go1.99.1\ntime 0\n");
        Files.writeString(temp.resolve("LICENSE"), "free\n");
        Files.createDirectories(temp.resolve("src"));
        Files.writeString(temp.resolve("src/go.mod"), "module std\ngo 1.99\n");
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            Path file = temp.resolve("src").resolve(pathsAndTexts[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, pathsAndTexts[i + 1]);
        }
        return temp;
    }

    @Test
    void keepsWhatProgramsSee() throws Exception {
        GeneratedIndex index = GeneratedIndex.of(
                goroot("p/p.go", """
                // Package p has all kinds of declarations.
                package p

                import q "fmt"

                type state struct{ on bool }

                // T is a struct.
                type T struct {
                	Name, Title string `json:"name"`
                	hidden      int
                	state
                }

                func (t *T) Do(ctx q.Stringer, n ...int) (err error) { return nil }
                func (t T) quiet() {}
                func (s *state) On() bool { return s.on }

                type unused struct{}

                func unusedToo() {}

                const (
                	A uint8 = iota + limit
                	B
                	C = 'x'
                	D = 1 << 3 * 1.0
                	limit = 3
                )

                var V, w = &T{}, 1
                """, "fmt/fmt.go", "package fmt\ntype Stringer interface { String() string }\n"));
        assertThat(index.problems()).isEmpty();
        assertThat(index.files().get("p.api")).isEqualTo("""
                package p
                import "fmt"
                const A uint8 = 3
                const B uint8 = 4
                const C = 'x'
                const D = 8.0
                var V *T
                type T struct {
                	Name, Title string
                	state
                }
                func (*T) Do(fmt.Stringer, ...int) error
                type state struct {}
                func (*state) On() bool
                """);
        assertThat(index.files().get("index.txt")).isEqualTo("# go1.99.1 linux/amd64, format 1\nfmt\np\n");
        assertThat(index.files().get("LICENSE")).isEqualTo("free\n");
    }

    @Test
    void keepsInternalTypesThatTheApiMentions() throws Exception {
        GeneratedIndex index = GeneratedIndex.of(goroot(
                "p/p.go",
                "package p\nimport \"internal/abi\"\nfunc F() (x *abi.Kind)\n",
                "internal/abi/abi.go",
                "package abi\ntype Kind int\ntype Other int\nfunc (Kind) String() string\nfunc (Kind) low()\n"));
        assertThat(index.files().get("internal/abi.api"))
                .isEqualTo("package abi\ntype Kind int\nfunc (Kind) String() string\n");
    }

    @Test
    void keepsUnexportedMethodsThatImplementAnInterface() throws Exception {
        GeneratedIndex index = GeneratedIndex.of(goroot("p/p.go", """
                package p
                type Node interface { node() }
                type Leaf struct{}
                func (*Leaf) node() {}
                func (*Leaf) grow() {}
                """));
        assertThat(index.files().get("p.api")).isEqualTo("""
                package p
                type Leaf struct {}
                func (*Leaf) node()
                type Node interface {
                	node()
                }
                """);
    }

    @Test
    void tellsPackagesOfOneNameApart() throws Exception {
        GeneratedIndex index = GeneratedIndex.of(goroot(
                "a/rand/r.go", "package rand\ntype A int\n",
                "b/rand/r.go", "package rand\ntype B int\n",
                "p/p.go", "package p\nimport \"a/rand\"\nimport other \"b/rand\"\nfunc F(other.B) rand.A\n"));
        assertThat(index.files().get("p.api")).isEqualTo("""
                package p
                import "a/rand"
                import rand2 "b/rand"
                func F(rand2.B) rand.A
                """);
    }

    @Test
    void refusesWhatItCannotSpell() throws Exception {
        GeneratedIndex index = GeneratedIndex.of(goroot("p/p.go", "package p\nvar V = missing()\nvar W gone.T\n"));
        assertThat(index.problems())
                .containsExactly("p: cannot print the inferred type ?", "p: cannot print the package gone");
    }
}
