package dev.caulk.analysis.load.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.GoTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFileTest {
    @TempDir
    Path temp;

    private ModuleFile module(String... lines) throws IOException {
        new GoTree(temp).file("go.mod", lines);
        return ModuleFile.module(temp).orElseThrow();
    }

    private List<String> problems(ModuleFile file) {
        return file.problems().stream()
                .map(p -> p.replace(temp.toString(), "").substring(1))
                .toList();
    }

    @Test
    void readsWhatAModuleSays() throws IOException {
        ModuleFile file = module(
                "// About.",
                "module \"example.com/m\" // Deprecated: use n",
                "go 1.22.3",
                "toolchain go1.24.1",
                "godebug default=go1.21",
                "require example.com/a v1.0.0",
                "require (",
                "\t`example.com/b` v0.0.0-20240101000000-abcdefabcdef // indirect",
                "",
                ")",
                "exclude example.com/a v1.0.1",
                "retract [v1.0.0, v1.2.0] // a mistake",
                "tool example.com/a/cmd",
                "ignore ./static");
        assertThat(file.path()).contains("example.com/m");
        assertThat(file.go()).contains("1.22.3");
        assertThat(file.newest()).contains(new GoVersion(1, 24));
        assertThat(file.required())
                .containsExactly(
                        new ModuleVersion("example.com/a", "v1.0.0"),
                        new ModuleVersion("example.com/b", "v0.0.0-20240101000000-abcdefabcdef"));
        assertThat(file.excluded()).containsExactly(new ModuleVersion("example.com/a", "v1.0.1"));
    }

    @Test
    void readsReplacements() throws IOException {
        ModuleFile file = module(
                "module m",
                "replace example.com/a => ../a",
                "replace (",
                "\texample.com/b v1.0.0 => \"./with space\"",
                "\texample.com/c => example.com/fork v2.0.0",
                "\texample.com/d => /absolute",
                ")");
        assertThat(file.replaced()).hasSize(4);
        assertThat(file.replaced().get(0).directory())
                .contains(temp.resolveSibling("a").normalize());
        assertThat(file.replaced().get(1).directory()).contains(temp.resolve("with space"));
        assertThat(file.replaced().get(1).appliesTo("example.com/b", Optional.of("v1.1.0")))
                .isFalse();
        assertThat(file.replaced().get(1).appliesTo("example.com/b", Optional.empty()))
                .isTrue();
        assertThat(file.replaced().get(2).other()).contains(new ModuleVersion("example.com/fork", "v2.0.0"));
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void readsIgnoredDirectories() throws IOException {
        assertThat(module("module m", "ignore ./static", "ignore (", "\tnode_modules", ")")
                        .ignored())
                .containsExactly("./static", "node_modules");
    }

    @Test
    void readsAWorkspace() throws IOException {
        new GoTree(temp)
                .file("go.work", "go 1.23", "use .", "use (", "\t./a", "\t../b // beside", ")", "replace x.org => ./x");
        ModuleFile work = ModuleFile.workspace(temp).orElseThrow();
        assertThat(work.uses())
                .containsExactly(
                        temp, temp.resolve("a"), temp.resolveSibling("b").normalize());
        assertThat(work.go()).contains("1.23");
        assertThat(work.replaced()).hasSize(1);
        assertThat(work.problems()).isEmpty();
    }

    @Test
    void saysWhatItCannotReadAndReadsTheRest() throws IOException {
        ModuleFile file = module(
                "<<<<<<< HEAD",
                "module example.com/m",
                "go one",
                "require example.com/a",
                "require example.com/b v1.0.0",
                "replace example.com/c => example.com/d",
                "replace",
                "module \"open",
                "exclude (");
        assertThat(file.path()).contains("example.com/m");
        assertThat(file.required()).containsExactly(new ModuleVersion("example.com/b", "v1.0.0"));
        assertThat(problems(file))
                .containsExactlyInAnyOrder(
                        "go.mod:1: unknown directive <<<<<<<",
                        "go.mod:3: this go directive cannot be read",
                        "go.mod:4: this require directive cannot be read",
                        "go.mod:6: this replace directive cannot be read",
                        "go.mod:7: this replace directive cannot be read",
                        "go.mod:8: a string does not end",
                        "go.mod:9: the block of exclude does not end");
    }

    @Test
    void bytesThatAreNoTextAreNoModule() throws IOException {
        Files.write(temp.resolve("go.mod"), new byte[] {(byte) 0xff, 0, 10, (byte) 0xc3});
        ModuleFile file = ModuleFile.module(temp).orElseThrow();
        assertThat(file.path()).isEmpty();
        assertThat(problems(file)).contains("go.mod names no module");
    }

    @Test
    void aDirectoryCalledGoModIsNone() throws IOException {
        Files.createDirectories(temp.resolve("go.mod"));
        assertThat(ModuleFile.module(temp)).isEmpty();
    }
}
