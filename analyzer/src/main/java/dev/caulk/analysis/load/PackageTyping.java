package dev.caulk.analysis.load;

import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnit;
import dev.caulk.analysis.types.SourceUnits;
import dev.caulk.analysis.types.TypedPackage;
import dev.caulk.analysis.types.Typer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes typed packages of parsed files. */
final class PackageTyping {
    private final ExternalTypes externals;
    private final Dependencies dependencies;

    PackageTyping(ExternalTypes externals, Dependencies dependencies) {
        this.externals = externals;
        this.dependencies = dependencies;
    }

    <P> List<P> type(List<Grouping.Group> groups, Imports imports, int jobs, Function<LoadedPackage, P> use) {
        List<SourcePackage> sources =
                groups.stream().map(g -> source(g, imports)).toList();
        return new Typer(externals, dependencies)
                .type(sources, jobs, (i, typed) -> use.apply(loaded(groups.get(i), typed, imports)));
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
