package dev.caulk.analysis.stdindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.LoadedFile;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.types.ExternalTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index says of the standard library what its sources say. */
class GorootApiTest {
    @TempDir
    Path temp;

    private static List<Path> directories(Path src) throws IOException {
        Set<String> other = Set.of("cmd", "vendor", "builtin", "unsafe", "testdata");
        try (Stream<Path> entries = Files.list(src)) {
            return entries.filter(Files::isDirectory)
                    .filter(d -> !other.contains(d.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isImportable(LoadedPackage loaded) {
        return !List.of(loaded.path().split("/")).contains("internal")
                && !loaded.name().equals("main");
    }

    private static Api fromSource(Path goroot) throws Exception {
        List<Path> directories = directories(goroot.resolve("src"));
        AuditRequest request = new AuditRequest(directories, false, BuildTarget.standard(), SignatureLookup.none(), 2);
        Api api = new Api();
        new Loader(ExternalTypes.NONE)
                .load(request, AuditProgress.SILENT).packages().stream()
                        .filter(GorootApiTest::isImportable)
                        .forEach(p -> api.add(
                                p.path(),
                                p.files().stream().map(LoadedFile::tree).toList(),
                                p.info()));
        return api;
    }

    @Test
    void readsLikeTheSources() throws Exception {
        SortedMap<String, String> wanted = fromSource(Goroot.sameMinorVersion()).lines();
        SortedMap<String, String> found = StdIndexTest.api().lines();
        found.keySet().removeIf(name -> name.contains("internal/"));
        List<String> differences = new ArrayList<>();
        wanted.forEach((name, line) -> {
            String ours = String.valueOf(found.remove(name));
            if (!ours.equals(line)) {
                differences.add(name + ": " + line + " <> " + ours);
            }
        });
        found.keySet().forEach(name -> differences.add(name + ": not in the sources"));
        System.out.printf("std index: %,d names, %d differ from the sources%n", wanted.size(), differences.size());
        assertThat(wanted).hasSizeGreaterThan(14_000);
        assertThat(differences).isEmpty();
    }

    @Test
    void meansTheSameToGo() throws Exception {
        Goroot.sameMinorVersion();
        Path program =
                Path.of(GorootApiTest.class.getResource("describe/main.go").toURI());
        String listing =
                Path.of(StdIndex.class.getResource("go1.26/index.txt").toURI()).toString();
        List<String> fromSource = Goroot.run(temp.resolve("source"), program, "source", listing);
        List<String> fromIndex = Goroot.run(temp.resolve("index"), program, "index", listing);
        assertThat(fromSource).hasSizeGreaterThan(16_000);
        assertThat(fromIndex).isEqualTo(fromSource);
    }
}
