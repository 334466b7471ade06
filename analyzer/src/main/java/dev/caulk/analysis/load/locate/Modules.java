package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.ModuleFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the module of a directory by looking upwards for a go.mod, as the go tool does, or for a vendor directory. */
public final class Modules {
    private final Map<Path, Optional<GoModule>> known = new HashMap<>();
    private final Optional<Predicate<String>> standard;

    /** Where nothing is known of the standard library. */
    public Modules() {
        this.standard = Optional.empty();
    }

    /**
     * @param standard whether the standard library has a package at a path
     */
    public Modules(Predicate<String> standard) {
        this.standard = Optional.of(standard);
    }

    boolean isStandard(String importPath) {
        return standard.isPresent() && standard.get().test(importPath);
    }

    /**
     * What a directory belongs to.
     *
     * @param directory absolute and normalised
     * @param root directory that names the module where no go.mod is found
     */
    public PackageHome home(Path directory, Path root) {
        return PackageHome.of(at(directory).orElseGet(() -> undeclared(root)), directory);
    }

    /** A directory that is called like a package of the standard library gets a path that is none of that. */
    private GoModule undeclared(Path root) {
        GoModule module = GoModule.undeclared(root);
        Path parent = root.getParent();
        return parent != null && isStandard(module.path())
                ? module.called(GoModule.undeclared(parent).path() + "/" + module.path())
                : module;
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

    /** What is below a directory {@code vendor} is imported by its own path, with modules and without. */
    private Optional<GoModule> vendor(Path directory) {
        Path parent = directory.getParent();
        return parent != null && directory.endsWith("vendor")
                ? Optional.of(GoModule.vendor(directory, at(parent)))
                : Optional.empty();
    }
}
