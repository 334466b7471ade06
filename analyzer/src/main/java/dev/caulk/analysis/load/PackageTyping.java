package dev.caulk.analysis.load;

import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnit;
import dev.caulk.analysis.types.SourceUnits;
import dev.caulk.analysis.types.TypedPackage;
import dev.caulk.analysis.types.Typer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes typed packages of parsed files. */
final class PackageTyping {
    private final ExternalTypes externals;
    private final Dependencies dependencies;

    PackageTyping(ExternalTypes externals, Dependencies dependencies) {
        this.externals = externals;
        this.dependencies = dependencies;
    }

    List<LoadedPackage> type(List<Grouping.Group> groups, Imports imports, int jobs) {
        List<SourcePackage> sources =
                groups.stream().map(g -> source(g, imports)).toList();
        List<TypedPackage> typed = new Typer(externals, dependencies).type(sources, jobs);
        List<LoadedPackage> packages = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            packages.add(loaded(groups.get(i), typed.get(i), imports));
        }
        return List.copyOf(packages);
    }

    private static SourcePackage source(Grouping.Group group, Imports imports) {
        List<SourceUnit> units = SourceUnits.of(
                group.path(), group.files().stream().map(LoadedFile::tree).toList());
        return new SourcePackage(group.path(), group.name(), units, imported -> resolve(group, imported, imports));
    }

    private static Optional<String> resolve(Grouping.Group group, String imported, Imports imports) {
        return imports.resolve(Optional.of(group.home().module()), group.directory(), imported);
    }

    private static LoadedPackage loaded(Grouping.Group group, TypedPackage typed, Imports imports) {
        List<String> imported = group.files().stream()
                .flatMap(ImportPaths::of)
                .map(p -> resolve(group, p, imports).orElse(p))
                .distinct()
                .sorted()
                .toList();
        return new LoadedPackage(
                group.path(),
                group.name(),
                group.home().modulePath(),
                group.home().go(),
                imported,
                group.files(),
                typed.types(),
                typed.info());
    }
}
