package dev.caulk.analysis.stdindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnit;
import dev.caulk.analysis.types.TypedPackage;
import dev.caulk.analysis.types.Typer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StdIndexTest {
    private static final StdIndex INDEX = StdIndex.bundled();
    private static Api api = new Api();

    /** What the index says, its packages typed like any others. */
    static Api api() {
        List<SourcePackage> packages = INDEX.paths().stream()
                .flatMap(path -> INDEX.load(path).stream())
                .toList();
        List<TypedPackage> typed = new Typer(ExternalTypes.NONE).type(packages, 2);
        Api api = new Api();
        for (int i = 0; i < packages.size(); i++) {
            SourcePackage source = packages.get(i);
            api.add(
                    source.path(),
                    source.files().stream().map(SourceUnit::tree).toList(),
                    typed.get(i).info());
        }
        return api;
    }

    @BeforeAll
    static void read() {
        api = api();
    }

    @Test
    void parsesWholly() {
        assertThat(INDEX.paths())
                .hasSizeGreaterThan(170)
                .allSatisfy(path -> assertThat(INDEX.load(path))
                        .as(path)
                        .get()
                        .extracting(SourcePackage::path)
                        .isEqualTo(path));
    }

    @Test
    void saysWhichReleaseItIsOf() {
        assertThat(INDEX.release()).startsWith("go1.26");
    }

    @Test
    void hasNeitherInternalPackagesOfNoUseNorOtherModules() {
        assertThat(INDEX.paths()).contains("net/http", "sync/atomic", "testing").doesNotContain("cmd/go", "unsafe");
        assertThat(INDEX.load("internal/poll")).isEmpty();
        assertThat(INDEX.load("github.com/pkg/errors")).isEmpty();
        assertThat(INDEX.load("../../secret")).isEmpty();
    }

    @Test
    void resolvesImportsToThemselves() {
        SourcePackage http = INDEX.load("net/http").orElseThrow();
        assertThat(http.imports().apply("io")).contains("io");
        assertThat(http.imports().apply("golang.org/x/net/http/httpguts")).isEqualTo(Optional.empty());
    }

    @Test
    void leavesNoTypeOpen() {
        assertThat(api.lines()).hasSizeGreaterThan(14_000);
        assertThat(api.lines().values().stream().filter(l -> l.contains(TypeText.UNKNOWN)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(net/http.Response).Body       | field io.ReadCloser",
                "(time.Ticker).C                | field RECEIVE chan time.Time",
                "(context.Context).Done         | interface func()(RECEIVE chan struct{})",
                "(*testing.T).Cleanup           | testing.(*common).Cleanup of a pointer func(func()())()",
                "(*testing.B).Cleanup           | testing.(*common).Cleanup of a pointer func(func()())()",
                "(*sync/atomic.Pointer).Load    | sync/atomic.(*Pointer).Load of a pointer func()(*T)",
                "maps.Keys                      | func(Map)(iter.Seq(K))",
                "os.Interrupt                   | var os.Signal",
                "syscall.SIGTERM                | const syscall.Signal = IntValue[value=15]",
                "time.Second                    | const time.Duration = IntValue[value=1000000000]",
                "math.MaxUint64                 | const untyped int = IntValue[value=18446744073709551615]",
                "math.Pi                        | const untyped float = fraction",
                "unicode/utf8.RuneError         | const untyped rune = IntValue[value=65533]",
                "net/http.DefaultClient         | var *net/http.Client",
                "net/http.ErrServerClosed       | var error",
                "fmt.Errorf                     | func(string, []interface{()})...(error)",
                "(*os.File).Close               | os.(*File).Close of a pointer func()(error)",
                "(*bufio.ReadWriter).ReadString | bufio.(*Reader).ReadString of a pointer func(uint8)(string, error)"
            })
    void knows(String symbol, String line) {
        assertThat(api.of(symbol)).isEqualTo(line);
    }
}
