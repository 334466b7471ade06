package dev.caulk.analysis.stdindex.generator;

import dev.caulk.analysis.UnreadableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The files of the index for one Go release. */
public final class GeneratedIndex {
    /** Counts up when the generator writes other text for the same sources. */
    private static final int FORMAT = 1;

    private final SortedMap<String, String> files;
    private final List<String> problems;

    private GeneratedIndex(SortedMap<String, String> files, List<String> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Reads the standard library in a GOROOT. */
    public static GeneratedIndex of(Path goroot) throws IOException, UnreadableInputException {
        SortedMap<String, Declared> packages = StdSources.read(goroot);
        UnaryOperator<String> packageNames = StdSources.packageNames(packages);
        Reach reach = Reach.of(packages, packageNames);
        SortedMap<String, String> files = new TreeMap<>();
        for (String path : reach.paths()) {
            files.put(path + ".api", PackageText.of(reach.declared(path), reach, packageNames));
        }
        String version =
                Files.readString(goroot.resolve("VERSION")).lines().findFirst().orElse("unknown");
        String header = "# " + version.strip() + " linux/amd64, format " + FORMAT + "\n";
        files.put("index.txt", header + String.join("\n", reach.paths()) + "\n");
        files.put("LICENSE", Files.readString(goroot.resolve("LICENSE")));
        return new GeneratedIndex(files, List.copyOf(reach.problems()));
    }

    /** Why the index must not be used; a sentence each, empty when all is well. */
    public List<String> problems() {
        return problems;
    }

    /** The texts by path in the directory of the index: {@code net/http.api}. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** How many packages have a text. */
    public int packageCount() {
        return files.size() - 2;
    }

    /** Bytes of all files. */
    public int size() {
        return files.values().stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Writes the files, and deletes texts of packages that are no more. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Path stale : existing(directory)) {
            Files.delete(stale);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = directory.resolve(file.getKey());
            Path parent = target.getParent();
            Files.createDirectories(parent == null ? directory : parent);
            Files.writeString(target, file.getValue());
        }
    }

    private static List<Path> existing(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(f -> f.toString().endsWith(".api")).toList();
        }
    }
}
