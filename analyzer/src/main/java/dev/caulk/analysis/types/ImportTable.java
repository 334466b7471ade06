package dev.caulk.analysis.types;

import dev.caulk.analysis.types.GoObject.ImportedPackage;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The imports of a file by name. Without a written name an import is called as its package says, and to read that the package
 * must be loaded: first those are whose path suggests the name that is looked for, the others only when nothing else has it.
 */
final class ImportTable {
    private final World world;
    private final Map<String, ImportedPackage> named = new HashMap<>();
    private final Map<String, Unnamed> unnamed = new HashMap<>();

    private record Unnamed(String path, String written) {}

    ImportTable(World world) {
        this.world = world;
    }

    /** Adds an import with a written name. */
    ImportedPackage add(String path, String written, String name) {
        ImportedPackage imported = new ImportedPackage(name, path, true);
        named.put(name, imported);
        return imported;
    }

    /** Adds an import that is called like its package. */
    void add(String path, String written) {
        if (world.isInTree(path)) {
            load(new Unnamed(path, written));
            return;
        }
        Unnamed old = unnamed.put(ImportNames.guess(written), new Unnamed(path, written));
        if (old != null) {
            load(old);
        }
    }

    /** The import that has the name, as far as paths tell. */
    Optional<ImportedPackage> named(String name) {
        Unnamed likely = unnamed.remove(name);
        if (likely != null) {
            load(likely);
        }
        return Optional.ofNullable(named.get(name));
    }

    /** The import whose package is called so. */
    Optional<ImportedPackage> called(String name) {
        Deque<Unnamed> rest = new ArrayDeque<>(unnamed.values().stream()
                .sorted(Comparator.comparing(Unnamed::path))
                .toList());
        while (!rest.isEmpty() && !named.containsKey(name)) {
            Unnamed next = rest.pop();
            unnamed.values().remove(next);
            load(next);
        }
        return Optional.ofNullable(named.get(name));
    }

    /** The first import without source that may well be called so. */
    Optional<ImportedPackage> maybeNamed(String name) {
        return named.values().stream()
                .filter(i -> !i.declared() && ImportNames.maybeNamed(i.path(), name))
                .min(Comparator.comparing(ImportedPackage::path));
    }

    private void load(Unnamed imported) {
        Optional<PackageScope> source =
                imported.path().equals("unsafe") ? Optional.empty() : world.packageAt(imported.path());
        String name = source.map(PackageScope::name).orElseGet(() -> ImportNames.guess(imported.written()));
        named.putIfAbsent(name, new ImportedPackage(name, imported.path(), source.isPresent()));
    }
}
