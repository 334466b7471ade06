package dev.caulk.analysis.load;

import dev.caulk.analysis.load.locate.PackageHome;
import dev.caulk.syntax.ast.GoFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes packages of files: those of one directory with the same package name. Go allows one package and its external test to
 * a directory; where there are more, one has the import path and the others add {@code #name}.
 */
final class Grouping {
    private final Set<String> taken = new HashSet<>();

    /** Files of a package. */
    record Group(
            String path,
            String name,
            PackageHome home,
            Path directory,
            boolean primary,
            List<FileReader.Loaded> files) {
        List<GoFile> trees() {
            return files.stream().map(f -> f.file().tree()).toList();
        }

        Group withFiles(List<FileReader.Loaded> others) {
            return new Group(path, name, home, directory, primary, others);
        }
    }

    static List<Group> group(List<FileReader.Loaded> files) {
        Map<Path, Map<String, List<FileReader.Loaded>>> directories = new TreeMap<>();
        for (FileReader.Loaded file : files) {
            directories
                    .computeIfAbsent(file.path().directory(), d -> new TreeMap<>())
                    .computeIfAbsent(file.file().tree().packageName().name(), n -> new ArrayList<>())
                    .add(file);
        }
        Grouping grouping = new Grouping();
        List<Group> groups = new ArrayList<>();
        directories.forEach((directory, packages) -> grouping.addDirectory(directory, packages, groups));
        groups.sort(Comparator.comparing(Group::path));
        return groups;
    }

    private void addDirectory(Path directory, Map<String, List<FileReader.Loaded>> packages, List<Group> groups) {
        PackageHome home = packages.values().iterator().next().get(0).home();
        String path = unique(home.importPath());
        String primary = primary(packages, path);
        packages.forEach((name, files) -> {
            List<FileReader.Loaded> sorted = files.stream()
                    .sorted(Comparator.comparing(f -> f.file().source().path()))
                    .toList();
            boolean externalTest = isExternalTest(name, files);
            String own =
                    name.equals(primary) ? path : externalTest ? unique(path + "_test") : unique(path + "#" + name);
            groups.add(new Group(own, name, home, directory, name.equals(primary), sorted));
        });
    }

    private String unique(String path) {
        String candidate = path;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = path + "#" + n;
        }
        return candidate;
    }

    private static boolean isExternalTest(String name, List<FileReader.Loaded> files) {
        return name.endsWith("_test") && files.stream().allMatch(f -> f.file().test());
    }

    /** The package that an import of the directory means: named like it, else the largest, else the first by name. */
    private static String primary(Map<String, List<FileReader.Loaded>> packages, String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return packages.entrySet().stream()
                .filter(e -> !isExternalTest(e.getKey(), e.getValue()))
                .max(Comparator.<Map.Entry<String, List<FileReader.Loaded>>>comparingInt(
                                e -> e.getKey().equals(last) ? 1 : 0)
                        .thenComparingInt(e -> e.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
