package dev.caulk.analysis.load;

import dev.caulk.analysis.load.locate.PackageHome;
import dev.caulk.analysis.types.DeclaredPackages;
import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnits;
import dev.caulk.analysis.types.TypedPackage;
import dev.caulk.analysis.types.Typer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes typed packages of parsed files. */
final class PackageTyping {
    private final ExternalTypes externals;
    private final Dependencies dependencies;
    private final FunctionBodies bodies;

    PackageTyping(ExternalTypes externals, Dependencies dependencies, FunctionBodies bodies) {
        this.externals = externals;
        this.dependencies = dependencies;
        this.bodies = bodies;
    }

    /**
     * Types packages and says what becomes of them.
     *
     * @param groups left empty: what nobody holds on to can go as soon as it has been used
     */
    <P> List<P> type(List<Grouping.Group> groups, Imports imports, int jobs, Function<LoadedPackage, P> use) {
        DeclaredPackages declared = new Typer(externals, dependencies)
                .declare(groups.stream().map(g -> source(g, imports)).toList());
        Map<Integer, Grouping.Group> waiting = new ConcurrentHashMap<>();
        groups.forEach(group -> waiting.put(waiting.size(), group));
        groups.clear();
        return declared.type(jobs, (index, typing) -> {
            Grouping.Group whole = Optional.ofNullable(waiting.remove(index))
                    .map(bodies::complete)
                    .orElseThrow();
            TypedPackage typed = typing.of(SourceUnits.of(whole.path(), whole.trees()));
            return use.apply(loaded(whole, typed, imports));
        });
    }

    private static SourcePackage source(Grouping.Group group, Imports imports) {
        PackageHome home = group.home();
        Path directory = group.directory();
        return new SourcePackage(
                group.path(),
                group.name(),
                SourceUnits.of(group.path(), group.trees()),
                imported -> resolve(home, directory, imported, imports));
    }

    private static Optional<String> resolve(PackageHome home, Path directory, String imported, Imports imports) {
        return imports.resolve(Optional.of(home.module()), directory, imported);
    }

    private static LoadedPackage loaded(Grouping.Group group, TypedPackage typed, Imports imports) {
        List<String> imported = group.trees().stream()
                .flatMap(ImportPaths::of)
                .map(p -> resolve(group.home(), group.directory(), p, imports).orElse(p))
                .distinct()
                .sorted()
                .toList();
        return new LoadedPackage(
                group.path(),
                group.name(),
                group.home().modulePath(),
                group.home().go(),
                imported,
                group.files().stream().map(FileReader.Loaded::file).toList(),
                typed.types(),
                typed.info());
    }
}
