package dev.caulk.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.types.ExternalTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares typing with go/types, where Go is installed: on code of our own that has all of the language, on code of our own that
 * does not compile, and on code that stands in every GOROOT. {@link CompareTypes} does it for any tree.
 */
class GoTypesTest {
    private static final List<String> ALL_ROWS = List.of("S", "O", "C", "E", "T", "K", "I");
    private static final List<String> STANDARD = List.of(
            "context",
            "database/sql",
            "encoding/json",
            "go/ast",
            "go/types",
            "iter",
            "log/slog",
            "maps",
            "net/http",
            "reflect",
            "runtime",
            "slices",
            "sync",
            "testing",
            "text/template",
            "time");

    @TempDir
    static Path temp;

    private static GoInstallation go;

    @BeforeAll
    static void goIsInstalled() throws Exception {
        go = GoInstallation.find();
    }

    private static Path resource(String name) throws Exception {
        return Path.of(GoTypesTest.class.getResource("/types/" + name).toURI());
    }

    /** Compares the directories with what go/types says of the packages. */
    private static Agreement compare(List<Path> directories, List<String> packages) throws Exception {
        List<String> lines = go.dump(temp.resolve("dump"), packages);
        SignatureLookup lookup = new SignatureLookup(Optional.of(go.root()), Optional.empty(), true);
        AuditRequest request = new AuditRequest(directories, false, BuildTarget.standard(), lookup, 2);
        LoadResult<LoadedPackage> result = new Loader(ExternalTypes.NONE).load(request, AuditProgress.SILENT);
        Agreement agreement = Agreement.of(result.packages(), lines);
        System.out.printf("%s%n%s", String.join(" ", packages), agreement.table());
        return agreement;
    }

    @Test
    void agreesOnAllOfTheLanguage() throws Exception {
        Path corpus = resource("corpus");
        Agreement agreement = compare(List.of(corpus), List.of("corpus=" + corpus));
        assertThat(agreement.differences()).isEmpty();
        assertThat(agreement.of("S").total()).isGreaterThan(900);
        assertThat(agreement.of("C").total()).isGreaterThan(240);
        assertThat(agreement.of("K").total()).isGreaterThan(1800);
    }

    /**
     * What differs: of two declarations of a name go/types takes the first, we the one of the same file; where no type argument fits,
     * go/types leaves a function generic and we go on with what was inferred; where an argument is one too many, it stays untyped
     * for go/types.
     */
    @Test
    void knowsWhatCanBeKnownOfCodeThatDoesNotCompile() throws Exception {
        Path partial = resource("partial");
        Agreement agreement = compare(List.of(partial), List.of("partial=" + partial));
        assertThat(agreement.of("C").agreement()).isEqualTo(100);
        assertThat(agreement.of("K").agreement()).isEqualTo(100);
        assertThat(agreement.of("I").agreement()).isGreaterThan(99.3);
        assertThat(agreement.of("T").agreement()).isGreaterThan(98.5);
        assertThat(agreement.of("S").wrong).isZero();
        assertThat(agreement.of("S").agreement()).isGreaterThan(96);
        assertThat(agreement.of("E").agreement()).isGreaterThan(92);
    }

    @Test
    void agreesOnPackagesOfTheStandardLibrary() throws Exception {
        Agreement agreement = compare(STANDARD.stream().map(go::source).toList(), withVendored(STANDARD));
        assertAgreement(agreement);
        assertThat(agreement.of("S").total()).isGreaterThan(30_000);
    }

    private static List<String> withVendored(List<String> packages) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("vendor=" + go.source("vendor")), packages.stream())
                .toList();
    }

    @Test
    void agreesOnModulesThatGoCarriesAlong() throws Exception {
        for (String vendor : List.of("cmd/vendor", "vendor")) {
            Path directory = go.source(vendor).resolve("golang.org/x");
            assertAgreement(compare(List.of(directory), List.of("golang.org/x=" + directory)));
        }
    }

    /** Fields that other packages hide are not read, so that sizes which depend on them are not known. */
    private static void assertAgreement(Agreement agreement) {
        for (String row : ALL_ROWS) {
            Agreement.Count count = agreement.of(row);
            assertThat(count.agreement())
                    .as("%s: %s", row, agreement.differences())
                    .isGreaterThan(99.6);
            assertThat(count.wrongShare())
                    .as("%s: %s", row, agreement.differences())
                    .isLessThan(0.02);
        }
        assertThat(agreement.of("C").agreement()).isEqualTo(100);
    }
}
