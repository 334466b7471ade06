package dev.caulk.analysis.load.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.GoTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorListTest {
    @TempDir
    Path temp;

    private VendorList read(String... lines) throws IOException {
        new GoTree(temp).file("modules.txt", lines);
        return VendorList.read(temp).orElseThrow();
    }

    @Test
    void namesTheModuleOfEachPackage() throws IOException {
        VendorList list = read(
                "## workspace",
                "# example.com/a v1.2.0",
                "## explicit; go 1.20",
                "example.com/a",
                "example.com/a/sub",
                "# example.com/b v0.1.0 => ./fork",
                "## explicit",
                "example.com/b",
                "# example.com/c => example.com/d v1.0.0");
        assertThat(list.packages())
                .containsOnlyKeys("example.com/a", "example.com/a/sub", "example.com/b")
                .containsEntry(
                        "example.com/a/sub",
                        new VendorList.Module("example.com/a", Optional.of("v1.2.0"), Optional.of("1.20")))
                .containsEntry(
                        "example.com/b",
                        new VendorList.Module("example.com/b", Optional.of("v0.1.0"), Optional.empty()));
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void saysWhatItCannotReadInOneSentence() throws IOException {
        VendorList list = read("example.com/x", "# broken", "example.com/y", "# example.com/a v1.0.0", "example.com/a");
        assertThat(list.packages()).containsOnlyKeys("example.com/a");
        assertThat(list.problems())
                .singleElement()
                .asString()
                .endsWith("modules.txt:1: this line and 2 more cannot be read");
    }

    @Test
    void sumsNameTheVersionsWhoseContentWasRead() throws IOException {
        new GoTree(temp)
                .file(
                        "go.sum",
                        "example.com/a v1.0.0 h1:x=",
                        "example.com/a v1.0.0/go.mod h1:x=",
                        "example.com/a v1.1.0/go.mod h1:x=",
                        "example.com/a v0.9.0 h1:x=",
                        ">>>>>>> main");
        SumFile sums = SumFile.read(temp.resolve("go.sum"));
        assertThat(sums.versions().get("example.com/a")).containsExactly("v0.9.0", "v1.0.0");
        assertThat(sums.problems()).singleElement().asString().endsWith("go.sum:5: this line cannot be read");
    }
}
