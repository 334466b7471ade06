package dev.caulk.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.GoTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureLookupTest {
    @TempDir
    Path temp;

    private GoTree tree = new GoTree(Path.of(""));

    @BeforeEach
    void noLinksAbove() throws IOException {
        temp = temp.toRealPath();
        tree = new GoTree(temp);
    }

    private SignatureLookup lookup(String... variables) {
        Map<String, String> environment = new java.util.HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return SignatureLookup.ofEnvironment(
                environment, List.of(temp.resolve("usr/go").toString()));
    }

    private String at(String path) {
        return temp.resolve(path).toString();
    }

    @Test
    void theVariableComesFirstWhereItLeadsToSource() throws IOException {
        tree.file("go/src/builtin/builtin.go", "package builtin").file("usr/go/src/a.go", "package a");
        assertThat(lookup("GOROOT", at("go")).goroot()).contains(temp.resolve("go"));
        assertThat(lookup("GOROOT", at("gone")).goroot()).contains(temp.resolve("usr/go"));
    }

    @Test
    void goOnThePathIsFollowedThroughLinks() throws IOException {
        tree.file("lib/go-1.22/bin/go", "")
                .file("lib/go-1.22/src/a.go", "package a")
                .file("sh/sh", "");
        Files.createDirectories(temp.resolve("bin"));
        Files.createSymbolicLink(temp.resolve("bin/go"), Path.of("../lib/go-1.22/bin/go"));
        String path = at("sh") + File.pathSeparator + at("bin");
        assertThat(lookup("PATH", path).goroot()).contains(temp.resolve("lib/go-1.22"));
    }

    @Test
    void theNewestReleaseInSdkIsTheLastResort() throws IOException {
        for (String release : List.of("go1.9", "go1.22rc1", "go1.22.1", "go1.22.10", "go1.23rc1")) {
            tree.file("home/sdk/" + release + "/src/a.go", "package a");
        }
        Files.createDirectories(temp.resolve("home/sdk/go1.99"));
        assertThat(lookup("HOME", at("home")).goroot()).contains(temp.resolve("home/sdk/go1.23rc1"));
    }

    @Test
    void theModuleCacheIsWhereTheGoToolHasIt() throws IOException {
        for (String cache : List.of("cache", "gopath/pkg/mod", "home/go/pkg/mod")) {
            Files.createDirectories(temp.resolve(cache));
        }
        String paths = at("gopath") + File.pathSeparator + at("other");
        assertThat(lookup("GOMODCACHE", at("cache"), "GOPATH", paths).moduleCache())
                .contains(temp.resolve("cache"));
        assertThat(lookup("GOPATH", paths, "HOME", at("home")).moduleCache()).contains(temp.resolve("gopath/pkg/mod"));
        assertThat(lookup("HOME", at("home")).moduleCache()).contains(temp.resolve("home/go/pkg/mod"));
        assertThat(lookup("HOME", at("gone")).moduleCache()).isEmpty();
    }

    @Test
    void nonsenseInTheEnvironmentIsNothing() {
        SignatureLookup lookup = lookup("GOROOT", "\0", "PATH", ":::", "GOPATH", "", "HOME", " ");
        assertThat(lookup).isEqualTo(new SignatureLookup(java.util.Optional.empty(), java.util.Optional.empty(), true));
    }
}
