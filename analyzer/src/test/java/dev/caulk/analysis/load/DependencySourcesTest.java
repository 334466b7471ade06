package dev.caulk.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.locate.SourceKind;
import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnits;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.ValueSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variables of the package that is loaded have the types that dependencies declare. */
class DependencySourcesTest {
    @TempDir
    Path temp;

    private GoTree tree = new GoTree(Path.of(""));

    @BeforeEach
    void open() {
        tree = new GoTree(temp);
    }

    private LoadResult<LoadedPackage> load(Dependencies bundled, String... paths) throws Exception {
        SignatureLookup lookup =
                new SignatureLookup(Optional.of(temp.resolve("goroot")), Optional.of(temp.resolve("cache")), true);
        List<Path> named = List.of(paths).stream().map(temp::resolve).toList();
        AuditRequest request = new AuditRequest(named, false, BuildTarget.standard(), lookup, 2);
        return new Loader(ExternalTypes.NONE, bundled).load(request, AuditProgress.SILENT);
    }

    private LoadResult<LoadedPackage> load(String... paths) throws Exception {
        return load(Dependencies.NONE, paths);
    }

    private static List<String> types(LoadedPackage loaded) {
        List<String> types = new ArrayList<>();
        for (LoadedFile file : loaded.files()) {
            file.tree().declarations().stream()
                    .filter(d -> d instanceof GenDecl)
                    .flatMap(d -> ((GenDecl) d).specs().stream())
                    .forEach(spec -> addTypes(spec, loaded, types));
        }
        return types;
    }

    private static void addTypes(Spec spec, LoadedPackage loaded, List<String> types) {
        if (spec instanceof ValueSpec values) {
            values.values().forEach(v -> types.add(loaded.info().typeOf(v).toString()));
        }
    }

    @Test
    void declarationsThatBuildForTheTargetAreRead() throws Exception {
        tree.file("m/go.mod", "module m", "require example.com/x v1.0.0")
                .file("m/m.go", "package m", "import \"example.com/x\"", "var (A = x.A; B = x.B; C = x.C)")
                .file("cache/example.com/x@v1.0.0/a.go", "package x", "var A chan int")
                .file("cache/example.com/x@v1.0.0/b_linux.go", "package x", "func B() {}")
                .file("cache/example.com/x@v1.0.0/b_windows.go", "package x", "var B string")
                .file("cache/example.com/x@v1.0.0/c_test.go", "package x", "var C string")
                .file("cache/example.com/x@v1.0.0/gen.go", "//go:build ignore", "", "package main", "var A string")
                .file("cache/example.com/x@v1.0.0/broken.go", "package x", "func {");
        LoadResult<LoadedPackage> result = load("m");
        assertThat(types(result.packages().get(0))).containsExactly("chan int", "func()", "?");
        assertThat(result.signatures().packages()).containsOnly(java.util.Map.entry(SourceKind.MODULE_CACHE, 1));
        assertThat(result.signatures().modules()).containsOnly(java.util.Map.entry("example.com/x", "v1.0.0"));
        assertThat(result.signatures().notes())
                .singleElement()
                .asString()
                .startsWith("1 file of package example.com/x in ");
    }

    @Test
    void whatADependencyImportsMayBeInTheTree() throws Exception {
        tree.file(
                        "go.mod",
                        "module example.com/app",
                        "require example.com/x v1.0.0",
                        "replace example.com/old => ./new")
                .file("a/a.go", "package a", "import \"example.com/x\"", "var (V = x.V; W = x.W)")
                .file("b/b.go", "package b", "type T chan bool")
                .file("new/n.go", "package n", "type N chan string")
                .file(
                        "cache/example.com/x@v1.0.0/x.go",
                        "package x",
                        "import (\"example.com/app/b\"; n \"example.com/old\")",
                        "var V b.T",
                        "var W n.N");
        LoadResult<LoadedPackage> result = load("a", "b", "new");
        assertThat(types(result.packages().get(0))).containsExactly("example.com/app/b.T", "example.com/app/new.N");
        assertThat(result.signatures().packages()).containsOnlyKeys(SourceKind.MODULE_CACHE);
    }

    @Test
    void theStandardLibraryImportsWhatItHasVendored() throws Exception {
        tree.file("m/go.mod", "module m", "require golang.org/x/y v1.0.0")
                .file("m/m.go", "package m", "import (\"net\"; \"golang.org/x/y\")", "var (A = net.V; B = y.V)")
                .file("goroot/VERSION", "go1.26.8")
                .file("goroot/src/net/net.go", "package net", "import \"golang.org/x/y\"", "var V y.T")
                .file("goroot/src/vendor/golang.org/x/y/y.go", "package y", "type T int")
                .file("cache/golang.org/x/y@v1.0.0/y.go", "package y", "type T string", "var V T");
        LoadResult<LoadedPackage> result = load("m");
        assertThat(types(result.packages().get(0))).containsExactly("vendor/golang.org/x/y.T", "golang.org/x/y.T");
        assertThat(result.signatures().goVersion()).contains("go1.26.8");
    }

    @Test
    void theTreeOfTheStandardLibraryItselfDoesTheSame() throws Exception {
        tree.file("go/src/go.mod", "module std")
                .file("go/src/net/net.go", "package net", "import \"golang.org/x/y\"", "var V = y.V")
                .file("go/src/vendor/modules.txt", "# golang.org/x/y v1.0.0", "golang.org/x/y")
                .file("go/src/vendor/golang.org/x/y/y.go", "package y", "import \"golang.org/x/z\"", "var V z.T")
                .file("go/src/vendor/golang.org/x/z/z.go", "package z", "type T int");
        LoadResult<LoadedPackage> outside = load("go/src");
        assertThat(types(outside.packages().get(0))).containsExactly("vendor/golang.org/x/z.T");
        assertThat(outside.signatures().packages()).containsOnlyKeys(SourceKind.VENDOR);
        LoadResult<LoadedPackage> inside = load("go/src", "go/src/vendor");
        assertThat(inside.packages())
                .extracting(LoadedPackage::path)
                .containsExactly("net", "vendor/golang.org/x/y", "vendor/golang.org/x/z");
        assertThat(types(inside.packages().get(0))).containsExactly("vendor/golang.org/x/z.T");
        assertThat(inside.signatures().packages()).isEmpty();
    }

    @Test
    void gopathTreesWithVendorDirectories() throws Exception {
        tree.file("app/a.go", "package app", "import \"example.com/x\"", "var V = x.V")
                .file("app/b/b.go", "package b", "import \"example.com/app/vendor/example.com/x\"", "var V = x.V")
                .file("app/vendor/example.com/x/x.go", "package x", "import \"example.com/y\"", "var V y.T")
                .file("app/vendor/example.com/y/y.go", "package y", "type T int");
        for (LoadedPackage loaded : load("app").packages()) {
            assertThat(types(loaded)).containsExactly("example.com/y.T");
        }
        LoadResult<LoadedPackage> named = load("app", "app/vendor");
        assertThat(named.packages())
                .extracting(LoadedPackage::path)
                .containsExactly("app", "app/b", "example.com/x", "example.com/y");
        assertThat(types(named.packages().get(0))).containsExactly("example.com/y.T");
    }

    @Test
    void whatIsBundledIsAskedLastAndWhatIsNowhereIsCounted() throws Exception {
        tree.file("goroot/src/net/net.go", "package net", "var V int")
                .file("m/go.mod", "module m")
                .file(
                        "m/m.go",
                        "package m",
                        "import (\"net\"; \"os\"; \"example.com/gone\")",
                        "var (A = net.V; B = os.V; C = gone.V)");
        ParseResult.Parsed parsed = (ParseResult.Parsed)
                new GoSyntax().parse("os.go", "package os\nvar V string".getBytes(StandardCharsets.UTF_8));
        Dependencies bundled = path -> path.equals("os") || path.equals("net")
                ? Optional.of(new SourcePackage(path, "os", SourceUnits.of(path, List.of(parsed.tree())), Optional::of))
                : Optional.empty();
        LoadResult<LoadedPackage> result = load(bundled, "m");
        assertThat(types(result.packages().get(0))).containsExactly("int", "string", "?");
        assertThat(result.signatures().packages())
                .containsOnly(java.util.Map.entry(SourceKind.GOROOT, 1), java.util.Map.entry(SourceKind.BUNDLED, 1));
        assertThat(result.signatures().missing()).containsExactly("example.com/gone");
    }

    @Test
    void aDirectoryCalledLikeAStandardPackageIsNotTakenForIt() throws Exception {
        ParseResult.Parsed parsed = (ParseResult.Parsed)
                new GoSyntax().parse("log.go", "package log\nvar V string".getBytes(StandardCharsets.UTF_8));
        Dependencies bundled = path -> Optional.of(path)
                .filter("log"::equals)
                .map(log -> new SourcePackage(log, log, SourceUnits.of(log, List.of(parsed.tree())), Optional::of));
        tree.file("own/log/l.go", "package log", "import std \"log\"", "var V = std.V");
        LoadResult<LoadedPackage> result = load(bundled, "own/log");
        assertThat(result.packages().get(0).path()).isEqualTo("own/log");
        assertThat(types(result.packages().get(0))).containsExactly("string");
    }

    @Test
    void aPackageThatDoesNotBuildForTheTargetIsLookedForElsewhere() throws Exception {
        tree.file("m/go.mod", "module m", "require example.com/x v1.0.0")
                .file("m/m.go", "package m", "import \"example.com/x\"", "var V = x.V")
                .file("m/vendor/example.com/x/x_windows.go", "package x", "var V string")
                .file("cache/example.com/x@v1.0.0/x.go", "package x", "var V int");
        assertThat(types(load("m").packages().get(0))).containsExactly("int");
    }
}
