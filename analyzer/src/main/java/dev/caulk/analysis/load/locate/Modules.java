package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.ModuleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the module of a directory by looking upwards for a go.mod, as the go tool does, or for a vendor directory. */
public final class Modules {
    private final Map<Path, Optional<GoModule>> known = new HashMap<>();

    /**
     * What a directory belongs to.
     *
     * @param directory absolute and normalised
     * @param root directory that names the module where no go.mod is found
     */
    public PackageHome home(Path directory, Path root) {
        return PackageHome.of(at(directory).orElseGet(() -> GoModule.undeclared(root)), directory);
    }

    /** The module with its go.mod in or above a directory, or the vendor directory around it. */
    public Optional<GoModule> at(Path directory) {
        Optional<GoModule> cached = known.get(directory);
        if (cached != null) {
            return cached;
        }
        Optional<GoModule> found = declaredIn(directory).or(() -> vendor(directory));
        Path parent = directory.getParent();
        if (found.isEmpty() && parent != null) {
            found = at(parent);
        }
        known.put(directory, found);
        return found;
    }

    private static Optional<GoModule> declaredIn(Path directory) {
        return ModuleFile.module(directory).map(file -> GoModule.declared(directory, file));
    }

    /** A vendor directory of a module or workspace; that of a GOPATH package is a directory like others. */
    private Optional<GoModule> vendor(Path directory) {
        Path parent = directory.getParent();
        if (parent == null || !directory.endsWith("vendor")) {
            return Optional.empty();
        }
        boolean ofModules = Files.isRegularFile(directory.resolve("modules.txt"))
                || Files.isRegularFile(parent.resolve("go.mod"))
                || Files.isRegularFile(parent.resolve("go.work"));
        return ofModules ? Optional.of(GoModule.vendor(directory, at(parent))) : Optional.empty();
    }
}
