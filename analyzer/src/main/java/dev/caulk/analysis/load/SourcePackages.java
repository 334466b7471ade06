package dev.caulk.analysis.load;

import dev.caulk.analysis.types.SourceFunction;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes what typing wants of the files of a package. */
final class SourcePackages {
    private SourcePackages() {}

    static SourcePackage of(
            String path, String name, List<LoadedFile> files, Function<String, Optional<String>> imports) {
        Map<LoadedFile, List<SourceFunction>> functions = new IdentityHashMap<>();
        DeclaredFunctions.of(path, files)
                .forEach(f -> functions
                        .computeIfAbsent(f.file(), x -> new ArrayList<>())
                        .add(new SourceFunction(f.id(), f.declaration())));
        List<SourceUnit> units = files.stream()
                .map(f -> new SourceUnit(f.tree(), functions.getOrDefault(f, List.of())))
                .toList();
        return new SourcePackage(path, name, units, imports);
    }
}
