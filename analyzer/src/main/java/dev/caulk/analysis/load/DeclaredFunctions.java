package dev.caulk.analysis.load;

import dev.caulk.analysis.types.SourceFunction;
import dev.caulk.analysis.types.SourceUnit;
import dev.caulk.analysis.types.SourceUnits;
import java.util.ArrayList;
import java.util.List;

/** The functions of a package by file and place. */
final class DeclaredFunctions {
    private DeclaredFunctions() {}

    static List<DeclaredFunction> of(String packagePath, List<LoadedFile> files) {
        List<SourceUnit> units =
                SourceUnits.of(packagePath, files.stream().map(LoadedFile::tree).toList());
        List<DeclaredFunction> found = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            for (SourceFunction function : units.get(i).functions()) {
                found.add(new DeclaredFunction(function.id(), function.declaration(), files.get(i)));
            }
        }
        return List.copyOf(found);
    }
}
