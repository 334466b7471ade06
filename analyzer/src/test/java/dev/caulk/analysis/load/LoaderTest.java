package dev.caulk.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.ValueSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    @TempDir
    Path temp;

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private LoadResult<LoadedPackage> load(boolean tests, int jobs, String... paths) throws UnreadableInputException {
        List<Path> named = Arrays.stream(paths).map(temp::resolve).toList();
        return new Loader(ExternalTypes.NONE)
                .load(
                        new AuditRequest(named, tests, BuildTarget.standard(), SignatureLookup.none(), jobs),
                        AuditProgress.SILENT);
    }

    private static List<String> paths(LoadResult<LoadedPackage> result) {
        return result.packages().stream().map(LoadedPackage::path).toList();
    }

    private List<String> files(LoadResult<LoadedPackage> result) {
        return result.packages().stream()
                .flatMap(p -> p.files().stream())
                .map(f -> temp.relativize(Path.of(f.source().path())).toString())
                .toList();
    }

    @Test
    void packagesAreNamedByTheNearestModule() throws Exception {
        write("m/go.mod", "module example.com/m // main\n\ngo 1.22\n");
        write("m/main.go", "package main");
        write("m/a/b/x.go", "package b");
        write("m/nested/go.mod", "module (\n)\nmodule \"example.com/n\"\ngo 1.20");
        write("m/nested/y.go", "package n");
        LoadResult<LoadedPackage> result = load(false, 2, "m");
        assertThat(paths(result)).containsExactly("example.com/m", "example.com/m/a/b", "example.com/n");
        assertThat(result.packages().get(1).goVersion()).isEqualTo(Optional.of("1.22"));
        assertThat(result.packages().get(2).modulePath()).isEqualTo("example.com/n");
    }

    @Test
    void withoutGoModTheDirectoryNamesTheModule() throws Exception {
        write("tool/cmd/main.go", "package main\nimport \"github.com/x/tool/lib\"\nvar V = lib.V");
        write("tool/lib/lib.go", "package lib\nvar V = make(chan int)");
        LoadResult<LoadedPackage> result = load(false, 2, "tool");
        assertThat(paths(result)).containsExactly("tool/cmd", "tool/lib");
        assertThat(result.packages().get(0).imports()).containsExactly("tool/lib");
    }

    @Test
    void whatTheGoToolLeavesOutIsCounted() throws Exception {
        write("m/a.go", "package m");
        write("m/a_test.go", "package m");
        write("m/testdata/x/t.go", "package t");
        write("m/vendor/v/v.go", "package v");
        write("m/_old/o.go", "package o");
        write("m/.hidden.go", "package m");
        write("m/a_windows.go", "package m");
        write("m/a_linux_arm64.go", "package m");
        write("m/ignored.go", "//go:build ignore\n\npackage main");
        write("m/linux.go", "// About.\n\n//go:build linux && !(arm64 || cloud)\n\npackage m");
        LoadResult<LoadedPackage> result = load(false, 2, "m");
        assertThat(files(result)).containsExactly("m/a.go", "m/linux.go");
        assertThat(result.excluded())
                .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of(
                        "build constraint", 1,
                        "directory that begins with _ or .", 1,
                        "file name of another platform", 2,
                        "file that begins with _ or .", 1,
                        "test file", 1,
                        "testdata directory", 1,
                        "vendor directory", 1)));
    }

    @Test
    void whatIsNamedIsTaken() throws Exception {
        write("m/testdata/t.go", "package t");
        write("m/tool_windows.go", "//go:build ignore\n\npackage main");
        assertThat(files(load(false, 1, "m/testdata"))).containsExactly("m/testdata/t.go");
        assertThat(files(load(false, 1, "m/tool_windows.go"))).containsExactly("m/tool_windows.go");
    }

    @Test
    void testsAreReadOnRequest() throws Exception {
        write("m/go.mod", "module m");
        write("m/a.go", "package m\nvar C = make(chan int)");
        write("m/a_test.go", "package m\nvar D = C");
        write("m/b_test.go", "package m_test\nimport \"m\"\nvar E = m.C");
        LoadResult<LoadedPackage> result = load(true, 2, "m");
        assertThat(paths(result)).containsExactly("m", "m_test");
        assertThat(result.packages().get(0).files())
                .extracting(LoadedFile::test)
                .containsExactly(false, true);
    }

    @Test
    void packagesThatShareADirectoryAreKeptApart() throws Exception {
        write("d/go.mod", "module example.com/d");
        write("d/a.go", "package d");
        write("d/b.go", "package other");
        write("d/c.go", "package other");
        assertThat(paths(load(false, 2, "d"))).containsExactly("example.com/d", "example.com/d#other");
    }

    @Test
    void replacedModulesAreFoundInTheirDirectory() throws Exception {
        write("r/go.mod", "module r\nreplace (\n\texample.com/old v1.0.0 => ./fork\n)");
        write("r/main.go", "package main\nimport \"example.com/old/sub\"");
        write("r/fork/go.mod", "module example.com/fork");
        write("r/fork/sub/s.go", "package sub");
        LoadResult<LoadedPackage> result = load(false, 2, "r");
        assertThat(result.packages().get(1).imports()).containsExactly("example.com/fork/sub");
    }

    @Test
    void brokenFilesAreDiagnosticsAndTheRestGoesOn() throws Exception {
        write("m/bad.go", "\nfunc f() {}");
        write("m/good.go", "// Code generated by x. DO NOT EDIT.\npackage m");
        LoadResult<LoadedPackage> result = load(false, 2, "m");
        assertThat(result.filesRead()).isEqualTo(1);
        assertThat(result.rejected())
                .singleElement()
                .satisfies(e -> assertThat(e.display()).contains("bad.go:2:"));
        assertThat(result.packages().get(0).files().get(0).generated()).isTrue();
    }

    @Test
    void whatIsFoundWrongInABodyOnlyLaterIsADiagnosticInItsPlace() throws Exception {
        write("m/a.go", "package m\n\nfunc {");
        write("m/b.go", "package m\n\nfunc b() { go (a()) }\n");
        write("m/c.go", "\nfunc f() {}");
        LoadResult<LoadedPackage> result = load(false, 2, "m");
        assertThat(result.filesRead()).isEqualTo(2);
        assertThat(result.rejected())
                .extracting(e -> e.span().file().path())
                .extracting(path -> path.substring(path.lastIndexOf('/') + 1))
                .containsExactly("a.go", "b.go", "c.go");
    }

    @Test
    void functionsHaveTheirBodiesWhenAPackageIsUsed() throws Exception {
        write("m/a.go", "package m\n\nfunc a() { b() }\n\nfunc asm()\n");
        assertThat(load(false, 2, "m").packages().get(0).functions())
                .extracting(f -> f.declaration().body().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void oneBrokenDeclarationDoesNotHideTheRestOfItsFile() throws Exception {
        write("m/bad.go", "package m\nfunc {\nfunc f() {}");
        LoadResult<LoadedPackage> result = load(false, 2, "m");
        assertThat(result.rejected())
                .singleElement()
                .satisfies(e -> assertThat(e.display()).contains("bad.go:2:"));
        assertThat(result.packages().get(0).files())
                .singleElement()
                .satisfies(file -> assertThat(file.tree().declarations()).hasSize(2));
    }

    @Test
    void textsCanBeReadAgain() throws Exception {
        write("m/a.go", "package m");
        LoadResult<LoadedPackage> result = load(false, 1, "m");
        byte[] text = result.sources()
                .read(result.packages().get(0).files().get(0).source())
                .orElseThrow();
        assertThat(text).asString().isEqualTo("package m");
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        for (int i = 0; i < 30; i++) {
            write("m/p" + i + "/a.go", "package p" + i + "\ntype T struct{}\nfunc F() {}");
        }
        LoadResult<LoadedPackage> one = load(false, 1, "m");
        LoadResult<LoadedPackage> many = load(false, 8, "m");
        assertThat(paths(many)).isEqualTo(paths(one));
        assertThat(files(many)).isEqualTo(files(one));
    }

    @Test
    void inputThatCannotBeReadIsExplained() throws Exception {
        Files.createDirectories(temp.resolve("empty/sub"));
        write("only/a_windows.go", "package a");
        Files.write(temp.resolve("x.bin"), new byte[] {1, 0, 2});
        assertThatThrownBy(() -> load(false, 1, "missing"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageEndingWith("missing does not exist");
        assertThatThrownBy(() -> load(false, 1, "empty"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("holds no Go files; name a directory");
        assertThatThrownBy(() -> load(false, 1, "x.bin"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("is a binary file");
        assertThatThrownBy(() -> load(false, 1, "only"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("no Go file that builds for linux/amd64");
    }

    @Test
    void oneBadPathAmongGoodOnesIsNoted() throws Exception {
        write("m/a.go", "package m");
        LoadResult<LoadedPackage> result = load(false, 1, "m", "missing");
        assertThat(result.notes()).singleElement().asString().endsWith("missing does not exist");
        assertThat(result.filesRead()).isEqualTo(1);
    }

    @Test
    void filesChooseTheirLanguageVersion() throws Exception {
        write("m/go.mod", "module m\n\ngo 1.20");
        write("m/a.go", "package m");
        write("m/b.go", "//go:build go1.22\n\npackage m");
        write("m/c.go", "//go:build go1.18\n\npackage m");
        write("m/old/go.mod", "module old");
        write("m/old/a.go", "package old");
        write("loose/a.go", "package loose");
        assertThat(versions(load(false, 1, "m"))).containsExactly("1.20", "1.22", "1.21", "1.16");
        assertThat(versions(load(false, 1, "loose"))).containsExactly(GoVersion.NEWEST.toString());
    }

    private static List<String> versions(LoadResult<LoadedPackage> result) {
        return result.packages().stream()
                .flatMap(p -> p.files().stream())
                .map(f -> f.language().toString())
                .toList();
    }

    @Test
    void releasesThatAGoModAsksForAreReached() throws Exception {
        write("m/go.mod", "module m\n\ngo 1.90");
        write("m/a.go", "//go:build go1.90\n\npackage m");
        write("m/b.go", "//go:build go1.91\n\npackage m");
        assertThat(files(load(false, 1, "m"))).containsExactly("m/a.go");
    }

    @Test
    void filesThatUseCgoAreRead() throws Exception {
        write("m/go.mod", "module m");
        write("m/a.go", "//go:build cgo\n\npackage m\n\n// #include <x.h>\nimport \"C\"\nvar V = C.x");
        LoadResult<LoadedPackage> result = load(false, 1, "m");
        assertThat(files(result)).containsExactly("m/a.go");
        assertThat(result.signatures().missing()).isEmpty();
    }

    @Test
    void anExternalTestSeesWhatTestsDeclareInThePackage() throws Exception {
        write("m/go.mod", "module example.com/m");
        write("m/a.go", "package m\ntype T struct{}");
        write("m/export_test.go", "package m\nfunc (T) Hidden() chan int { return nil }");
        write("m/b_test.go", "package m_test\nimport \"example.com/m\"\nvar C = m.T{}.Hidden()");
        LoadedPackage external = load(true, 1, "m").packages().get(1);
        ValueSpec spec = (ValueSpec)
                ((GenDecl) external.files().get(0).tree().declarations().get(1))
                        .specs()
                        .get(0);
        assertThat(external.info().typeOf(spec.values().get(0))).hasToString("chan int");
    }

    @Test
    void directoriesThatGoModIgnoresAreLeftOut() throws Exception {
        write("m/go.mod", "module m\nignore ./static\nignore node_modules");
        write("m/a.go", "package m");
        write("m/static/s.go", "package static");
        write("m/sub/static/s.go", "package static");
        write("m/sub/node_modules/x/n.go", "package x");
        LoadResult<LoadedPackage> result = load(false, 1, "m");
        assertThat(files(result)).containsExactly("m/a.go", "m/sub/static/s.go");
        assertThat(result.excluded()).containsEntry("directory that go.mod ignores", 2);
        assertThat(files(load(false, 1, "m/static"))).containsExactly("m/static/s.go");
    }

    @Test
    void aNamedVendorDirectoryIsPartOfTheTree() throws Exception {
        write("m/go.mod", "module example.com/m\nrequire example.com/x v1.0.0");
        write("m/a.go", "package m\nimport \"example.com/x/lib\"\nvar V = lib.V");
        write("m/vendor/modules.txt", "# example.com/x v1.0.0\n## explicit; go 1.19\nexample.com/x/lib\n");
        write("m/vendor/example.com/x/lib/l.go", "package lib\nvar V = 1");
        LoadResult<LoadedPackage> result = load(false, 2, "m", "m/vendor");
        assertThat(paths(result)).containsExactly("example.com/m", "example.com/x/lib");
        assertThat(result.packages().get(0).imports()).containsExactly("example.com/x/lib");
        assertThat(result.packages().get(1).modulePath()).isEqualTo("example.com/x");
        assertThat(result.packages().get(1).goVersion()).contains("1.19");
        assertThat(result.excluded()).isEmpty();
        assertThat(result.signatures().packages()).isEmpty();
    }

    @Test
    void aNamedGopathHasThePathsThatItsPackagesAreImportedBy() throws Exception {
        write("gp/src/example.com/app/a.go", "package app\nimport (\"example.com/lib\"; \"local/tool\")");
        write("gp/src/example.com/lib/l.go", "package lib");
        write("gp/src/local/tool/t.go", "package tool");
        LoadResult<LoadedPackage> result = load(false, 2, "gp");
        assertThat(paths(result)).containsExactly("example.com/app", "example.com/lib", "gp/src/local/tool");
        assertThat(result.packages().get(0).imports()).containsExactly("example.com/lib", "gp/src/local/tool");
    }

    @Test
    void whatCannotBeReadOfModuleFilesIsNoted() throws Exception {
        write("go.work", "use ./m\nuse ./gone\nfoo");
        write("m/go.mod", "module m\nrequire (\n\tx\n");
        write("m/go.sum", "<<<<<<<");
        write("m/a.go", "package m");
        assertThat(load(false, 1, "m").notes())
                .extracting(note -> note.replaceFirst(".*/(m/|go.work)", "$1").replace(temp.toString(), ""))
                .containsExactlyInAnyOrder(
                        "go.work uses /gone, which has no go.mod",
                        "go.work:3: unknown directive foo",
                        "m/go.mod:3: this require directive cannot be read",
                        "m/go.mod:3: the block of require does not end",
                        "m/go.sum:1: this line cannot be read");
    }

    @Test
    void withoutGoModImportsTellWhatTheTreeIsCalled() throws Exception {
        write("checkout/main.go", """
                package main
                import (
                \t"github.com/you/app/a"
                \t"github.com/you/app/a/b"
                \t"github.com/you/app/gone"
                \t"github.com/them/a"
                )
                """);
        write("checkout/a/a.go", "package a");
        write("checkout/a/b/b.go", "package b");
        write("checkout/tool/go.mod", "module example.com/tool");
        write("checkout/tool/t.go", "package tool\nimport \"github.com/you/app/a\"");
        LoadResult<LoadedPackage> result = load(false, 1, "checkout");
        assertThat(result.packages().get(3).imports()).containsExactly("checkout/a");
        assertThat(result.packages().get(0).imports())
                .containsExactly("checkout/a", "checkout/a/b", "github.com/them/a", "github.com/you/app/gone");
    }

    @Test
    void oneImportThatEndsLikeADirectoryTellsNothing() throws Exception {
        write("checkout/main.go", "package main\nimport \"gopkg.in/errors\"");
        write("checkout/errors/e.go", "package errors");
        assertThat(load(false, 1, "checkout").packages().get(0).imports()).containsExactly("gopkg.in/errors");
    }

    @Test
    void aRelativeImportIsOfATreeWithoutModules() throws Exception {
        write("app/main.go", "package main\nimport (\"./lib\"; \"./gone\")");
        write("app/lib/l.go", "package lib");
        assertThat(load(false, 1, "app").packages().get(0).imports()).containsExactly("./gone", "app/lib");
    }
}
