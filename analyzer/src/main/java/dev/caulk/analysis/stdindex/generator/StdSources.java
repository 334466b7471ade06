package dev.caulk.analysis.stdindex.generator;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.types.ExternalTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Loads the packages of the standard library. */
final class StdSources {
    /** Programs, copies of other modules, test data, and the two packages that are part of the language. */
    private static final Set<String> LEFT_OUT = Set.of("cmd", "vendor", "testdata", "builtin", "unsafe");

    private StdSources() {}

    /** By import path; internal packages are among them. */
    static SortedMap<String, Declared> read(Path goroot) throws IOException, UnreadableInputException {
        AuditRequest request = new AuditRequest(
                directories(goroot.resolve("src")), false, BuildTarget.standard(), SignatureLookup.none(), 2);
        List<LoadedPackage> loaded = new Loader(ExternalTypes.NONE)
                .load(request, AuditProgress.SILENT)
                .packages();
        Map<String, String> names = new HashMap<>();
        loaded.forEach(p -> names.put(p.path(), p.name()));
        SortedMap<String, Declared> packages = new TreeMap<>();
        for (LoadedPackage p : loaded) {
            packages.put(p.path(), new Declared(p, path -> names.getOrDefault(path, lastElement(path))));
        }
        return packages;
    }

    private static List<Path> directories(Path src) throws IOException {
        try (Stream<Path> entries = Files.list(src)) {
            return entries.filter(Files::isDirectory)
                    .filter(d -> !LEFT_OUT.contains(String.valueOf(d.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    /** Gives the name of the package at an import path. */
    static UnaryOperator<String> packageNames(SortedMap<String, Declared> packages) {
        return path -> {
            Declared declared = packages.get(path);
            return declared == null ? lastElement(path) : declared.name();
        };
    }

    private static String lastElement(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
