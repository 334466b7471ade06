package dev.caulk.analysis.load.locate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.GoTree;
import dev.caulk.analysis.load.module.ModuleVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFinderTest {
    @TempDir
    Path temp;

    private GoTree tree = new GoTree(Path.of(""));

    @BeforeEach
    void open() {
        tree = new GoTree(temp);
    }

    /** For the modules of these directories, with {@code goroot} and {@code cache} beside them. */
    private PackageFinder finder(String... directories) {
        SignatureLookup lookup =
                new SignatureLookup(Optional.of(temp.resolve("goroot")), Optional.of(temp.resolve("cache")), true);
        return finder(lookup, directories);
    }

    /** What stands before {@code !} is the named directory. */
    private PackageFinder finder(SignatureLookup lookup, String... directories) {
        Modules modules = new Modules();
        Map<Path, PackageHome> homes = new HashMap<>();
        for (String directory : directories) {
            Path root = temp.resolve(directory.replaceFirst("!.*", ""));
            Path path = temp.resolve(directory.replace('!', '/'));
            homes.put(path, modules.home(path, root));
        }
        return new PackageFinder(lookup, homes, modules);
    }

    private String first(PackageFinder finder, String importPath) {
        return finder.places(importPath)
                .findFirst()
                .map(p -> p.kind() + " "
                        + temp.relativize(p.directory()).toString().replace('\\', '/'))
                .orElse("nowhere");
    }

    @Test
    void theModuleItselfReachesBeyondWhatWasNamed() throws IOException {
        tree.file("m/go.mod", "module example.com/m").pkg("m/a").pkg("m/b");
        assertThat(first(finder(SignatureLookup.none(), "m/a"), "example.com/m/b"))
                .isEqualTo("MODULE m/b");
        assertThat(first(finder("m/a"), "example.com/m/gone")).isEqualTo("nowhere");
        assertThat(first(finder("m/a"), "example.com/m/../../etc")).isEqualTo("nowhere");
    }

    @Test
    void membersOfAWorkspaceFindOneAnother() throws IOException {
        tree.file("go.work", "use (", "./a", "./b", "./gone", ")")
                .file("a/go.mod", "module example.com/a", "require example.com/b v1.0.0")
                .file("b/go.mod", "module example.com/b", "require example.com/c v1.5.0")
                .pkg("b/lib")
                .pkg("cache/example.com/b@v1.0.0/lib")
                .pkg("cache/example.com/c@v1.5.0/lib")
                .file("alone/go.mod", "module example.com/alone");
        assertThat(first(finder("a"), "example.com/b/lib")).isEqualTo("MODULE b/lib");
        assertThat(first(finder("a"), "example.com/c/lib")).isEqualTo("MODULE_CACHE cache/example.com/c@v1.5.0/lib");
        assertThat(first(finder("alone"), "example.com/b/lib")).startsWith("MODULE_CACHE");
        assertThat(finder("a").problems())
                .singleElement()
                .asString()
                .contains("go.work uses ")
                .endsWith("gone, which has no go.mod");
    }

    @Test
    void whatTheWorkspaceReplacesGoesBeforeWhatItsModulesReplace() throws IOException {
        tree.file("go.work", "use ./a", "replace example.com/x => ./x1")
                .file(
                        "a/go.mod",
                        "module example.com/a",
                        "replace example.com/x => ../x2",
                        "replace example.com/y => ../y")
                .pkg("x1/lib")
                .pkg("x2/lib")
                .pkg("y/lib");
        assertThat(first(finder("a"), "example.com/x/lib")).isEqualTo("REPLACEMENT x1/lib");
        assertThat(first(finder("a"), "example.com/y/lib")).isEqualTo("REPLACEMENT y/lib");
    }

    @Test
    void aReplacementMayBeAnotherModuleOrForOneVersionOnly() throws IOException {
        tree.file(
                        "m/go.mod",
                        "module m",
                        "require example.com/a v1.0.0",
                        "require example.com/b v1.0.0",
                        "replace example.com/a => example.com/Fork v0.1.0",
                        "replace example.com/b v1.1.0 => ../b")
                .pkg("cache/example.com/!fork@v0.1.0/sub")
                .pkg("cache/example.com/a@v1.0.0/sub")
                .pkg("cache/example.com/b@v1.0.0/sub")
                .pkg("b/sub");
        PackageFinder finder = finder("m");
        assertThat(first(finder, "example.com/a/sub")).isEqualTo("MODULE_CACHE cache/example.com/!fork@v0.1.0/sub");
        assertThat(finder.places("example.com/a/sub").findFirst().orElseThrow().module())
                .contains(new ModuleVersion("example.com/Fork", "v0.1.0"));
        assertThat(first(finder, "example.com/b/sub")).isEqualTo("MODULE_CACHE cache/example.com/b@v1.0.0/sub");
    }

    @Test
    void theHighestVersionThatAnyModuleRequiresCounts() throws IOException {
        tree.file("a/go.mod", "module a", "require example.com/x v1.9.0")
                .file("b/go.mod", "module b", "require example.com/x v1.10.0")
                .file("c/go.mod", "module c", "require example.com/x v1.11.0", "exclude example.com/x v1.11.0")
                .pkg("cache/example.com/x@v1.9.0")
                .pkg("cache/example.com/x@v1.10.0")
                .pkg("cache/example.com/x@v1.11.0");
        for (String[] order : new String[][] {{"a", "b", "c"}, {"c", "b", "a"}}) {
            assertThat(first(finder(order), "example.com/x")).isEqualTo("MODULE_CACHE cache/example.com/x@v1.10.0");
        }
    }

    @Test
    void theNearestVersionStandsInAndThatIsNoted() throws IOException {
        tree.file("m/go.mod", "module m", "require example.com/x v1.5.0", "require example.com/y v0.1.0")
                .pkg("cache/example.com/x@v1.2.0")
                .pkg("cache/example.com/x@v1.4.0")
                .pkg("cache/example.com/x@v1.6.0")
                .pkg("cache/example.com/y@v0.2.0")
                .pkg("cache/example.com/y@v0.3.0")
                .pkg("cache/example.com/z@v0.3.0")
                .pkg("cache/example.com/z@v0.10.0");
        PackageFinder finder = finder("m");
        assertThat(note(finder, "example.com/x"))
                .isEqualTo("declarations of example.com/x are those of v1.4.0: the module cache has no v1.5.0");
        assertThat(note(finder, "example.com/y"))
                .isEqualTo("declarations of example.com/y are those of v0.2.0: the module cache has no v0.1.0");
        assertThat(note(finder, "example.com/z"))
                .isEqualTo("declarations of example.com/z are those of v0.10.0: no go.mod requires a version");
    }

    private static String note(PackageFinder finder, String importPath) {
        return finder.places(importPath).findFirst().flatMap(PackagePlace::note).orElse("");
    }

    @Test
    void whatGoModDoesNotListGoSumMayTell() throws IOException {
        tree.file("m/go.mod", "module m")
                .file("m/go.sum", "example.com/x v1.0.0 h1:", "example.com/x v1.1.0/go.mod h1:")
                .pkg("cache/example.com/x@v1.0.0")
                .pkg("cache/example.com/x@v1.1.0");
        assertThat(first(finder("m"), "example.com/x")).isEqualTo("MODULE_CACHE cache/example.com/x@v1.0.0");
    }

    @Test
    void theModuleWithTheLongestPathThatHasThePackageCounts() throws IOException {
        tree.file("m/go.mod", "module m", "require example.com/x v1.0.0", "require example.com/x/y v0.1.0")
                .pkg("cache/example.com/x@v1.0.0/y/old")
                .pkg("cache/example.com/x/y@v0.1.0/new");
        assertThat(first(finder("m"), "example.com/x/y/new")).endsWith("x/y@v0.1.0/new");
        assertThat(first(finder("m"), "example.com/x/y/old")).endsWith("x@v1.0.0/y/old");
    }

    @Test
    void vendorGoesBeforeTheCache() throws IOException {
        tree.file("m/go.mod", "module m", "require example.com/x v1.0.0")
                .file("m/vendor/modules.txt", "# example.com/x v1.0.0", "example.com/x")
                .pkg("m/vendor/example.com/x")
                .pkg("m/vendor/example.com/unlisted")
                .pkg("cache/example.com/x@v1.0.0");
        PackageFinder finder = finder("m");
        assertThat(first(finder, "example.com/x")).isEqualTo("VENDOR m/vendor/example.com/x");
        assertThat(finder.places("example.com/x").findFirst().orElseThrow().module())
                .contains(new ModuleVersion("example.com/x", "v1.0.0"));
        assertThat(first(finder, "example.com/unlisted")).startsWith("VENDOR");
        assertThat(finder.problems()).isEmpty();
        tree.file("m/vendor/modules.txt", "example.com/x");
        PackageFinder broken = finder("m");
        assertThat(first(broken, "example.com/x")).isEqualTo("VENDOR m/vendor/example.com/x");
        assertThat(broken.problems()).singleElement().asString().endsWith("modules.txt:1: this line cannot be read");
        SignatureLookup none = SignatureLookup.none();
        assertThat(first(finder(none, "m"), "example.com/x")).isEqualTo("nowhere");
    }

    @Test
    void aWorkspaceIsServedByItsOwnVendorDirectory() throws IOException {
        tree.file("go.work", "use ./a")
                .file("a/go.mod", "module example.com/a")
                .file("vendor/modules.txt", "## workspace", "# example.com/x v1.0.0", "example.com/x")
                .pkg("vendor/example.com/x");
        assertThat(first(finder("a"), "example.com/x")).isEqualTo("VENDOR vendor/example.com/x");
    }

    @Test
    void theStandardLibraryHasPathsWithoutADomain() throws IOException {
        tree.file("m/go.mod", "module m")
                .file("goroot/VERSION", "go1.25.3", "time 2025-01-01")
                .pkg("goroot/src/net/http")
                .pkg("goroot/src/cmd/internal/obj")
                .pkg("goroot/src/vendor/golang.org/x/text")
                .pkg("m/vendor/net/http")
                .pkg("m/vendor/golang.org/x/text");
        PackageFinder finder = finder("m");
        assertThat(finder.goVersion()).contains("go1.25.3");
        assertThat(first(finder, "net/http")).isEqualTo("GOROOT goroot/src/net/http");
        assertThat(first(finder, "cmd/internal/obj")).isEqualTo("GOROOT goroot/src/cmd/internal/obj");
        assertThat(first(finder, "golang.org/x/text")).isEqualTo("VENDOR m/vendor/golang.org/x/text");
        GoModule std =
                finder.places("net/http").findFirst().orElseThrow().owner().orElseThrow();
        Optional<String> vendored = finder.vendoredInStandard(std, "golang.org/x/text");
        assertThat(vendored).contains("vendor/golang.org/x/text");
        assertThat(first(finder, vendored.get())).isEqualTo("GOROOT goroot/src/vendor/golang.org/x/text");
    }

    @Test
    void theTreeOfGoHasTwoVendorDirectories() throws IOException {
        tree.file("go/src/go.mod", "module std")
                .file("go/src/cmd/go.mod", "module cmd")
                .pkg("go/src/vendor/golang.org/x/net")
                .pkg("go/src/cmd/vendor/golang.org/x/mod")
                .pkg("go/src/cmd/vendor/golang.org/x/tools");
        PackageFinder finder = finder("go/src!net", "go/src!cmd/go");
        PackagePlace tools =
                finder.places("cmd/vendor/golang.org/x/tools").findFirst().orElseThrow();
        assertThat(tools.directory()).isEqualTo(temp.resolve("go/src/cmd/vendor/golang.org/x/tools"));
        GoModule cmd = tools.owner().orElseThrow();
        assertThat(finder.vendoredInStandard(cmd, "golang.org/x/mod")).contains("cmd/vendor/golang.org/x/mod");
        assertThat(finder.vendoredInStandard(cmd, "golang.org/x/net")).isEmpty();
        PackagePlace net = finder.places("vendor/golang.org/x/net").findFirst().orElseThrow();
        assertThat(net.owner().map(GoModule::path)).contains("std");
    }

    @Test
    void withoutGoModEachDirectoryAboveMayHaveAVendorDirectory() throws IOException {
        tree.pkg("app/vendor/example.com/x")
                .pkg("app/a/vendor/example.com/x")
                .pkg("app/a/vendor/example.com/y")
                .pkg("app/Godeps/_workspace/src/example.com/z")
                .pkg("app/a/b");
        PackageFinder finder = finder("app!a/b", "app!c");
        assertThat(first(finder, "example.com/x")).isEqualTo("VENDOR app/a/vendor/example.com/x");
        assertThat(first(finder, "example.com/y")).isEqualTo("VENDOR app/a/vendor/example.com/y");
        assertThat(first(finder, "example.com/z")).isEqualTo("VENDOR app/Godeps/_workspace/src/example.com/z");
    }

    @Test
    void aTreeInAGopathFindsItsNeighbours() throws IOException {
        tree.pkg("gp/src/example.com/me/app").pkg("gp/src/example.com/you/lib");
        PackageFinder finder = finder("gp/src/example.com/me/app");
        assertThat(first(finder, "example.com/you/lib")).isEqualTo("GOPATH gp/src/example.com/you/lib");
        assertThat(new Modules()
                        .home(temp.resolve("gp/src/example.com/me/app/sub"), temp.resolve("gp/src/example.com/me/app"))
                        .importPath())
                .isEqualTo("example.com/me/app/sub");
    }

    @Test
    void testsAloneMakeNoPackage() throws IOException {
        tree.file("m/go.mod", "module example.com/m").file("m/a/a_test.go", "package a");
        assertThat(first(finder("m"), "example.com/m/a")).isEqualTo("nowhere");
    }
}
