package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.ModuleFile;
import dev.caulk.analysis.load.module.ModuleVersion;
import dev.caulk.analysis.load.module.Replacement;
import dev.caulk.analysis.load.module.SemanticVersion;
import dev.caulk.analysis.load.module.SumFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Modules that are built together: those of a go.work, or one alone (go.dev/ref/mod#workspaces).
 *
 * @param directory of the go.work or go.mod; its directory {@code vendor} serves all of them
 * @param members the main modules
 * @param files their go.mod files, behind the go.work if there is one: its replacements come first
 * @param sums the go.sum files beside these
 */
record Workspace(Path directory, List<GoModule> members, List<ModuleFile> files, List<SumFile> sums) {
    static Workspace of(Path directory, Optional<ModuleFile> work, List<GoModule> members) {
        List<ModuleFile> modules = members.stream().map(GoModule::file).toList();
        List<ModuleFile> files = new java.util.ArrayList<>(work.stream().toList());
        files.addAll(modules);
        List<SumFile> sums = new java.util.ArrayList<>();
        if (work.isPresent()) {
            sums.add(SumFile.read(directory.resolve("go.work.sum")));
        }
        members.forEach(m -> sums.add(SumFile.read(m.directory().resolve("go.sum"))));
        return new Workspace(directory, members, List.copyOf(files), List.copyOf(sums));
    }

    /** All modules that its files say something about, sorted. */
    NavigableSet<String> modules() {
        NavigableSet<String> modules = new TreeSet<>();
        for (ModuleFile file : files) {
            file.required().forEach(r -> modules.add(r.path()));
            file.replaced().forEach(r -> modules.add(r.module()));
        }
        sums.forEach(s -> modules.addAll(s.versions().keySet()));
        return modules;
    }

    /** The highest version that is required; where none is, the highest whose content a go.sum vouches for. */
    Optional<String> version(String module) {
        Set<ModuleVersion> excluded = new java.util.HashSet<>();
        files.forEach(f -> excluded.addAll(f.excluded()));
        Optional<String> required = files.stream()
                .flatMap(f -> f.required().stream())
                .filter(r -> r.path().equals(module) && !excluded.contains(r))
                .map(ModuleVersion::version)
                .max(SemanticVersion.ORDER);
        return required.or(() -> sums.stream()
                .map(s -> Optional.ofNullable(s.versions().get(module)))
                .flatMap(Optional::stream)
                .flatMap(Collection::stream)
                .filter(v -> !excluded.contains(new ModuleVersion(module, v)))
                .max(SemanticVersion.ORDER));
    }

    /** What stands for a module; a replacement of one version goes before one of all (go.dev/ref/mod#go-mod-file-replace). */
    Optional<Replacement> replacement(String module, Optional<String> version) {
        for (ModuleFile file : files) {
            Optional<Replacement> found = file.replaced().stream()
                    .filter(r -> r.appliesTo(module, version))
                    .max(java.util.Comparator.comparing(r -> r.version().isPresent()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
