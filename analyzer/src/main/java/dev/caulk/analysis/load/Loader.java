package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.SourceTexts;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.locate.Modules;
import dev.caulk.analysis.load.locate.PackageFinder;
import dev.caulk.analysis.load.locate.PackageHome;
import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.syntax.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads what an audit is about: finds the Go files, parses them, makes packages of them and types these. */
public final class Loader {
    private final ExternalTypes externals;
    private final Dependencies bundled;

    /** With what is known of packages without source. */
    public Loader(ExternalTypes externals) {
        this(externals, Dependencies.NONE);
    }

    /**
     * With what is known of packages without source.
     *
     * @param bundled declarations of the standard library, for where it is not installed
     */
    public Loader(ExternalTypes externals, Dependencies bundled) {
        this.externals = externals;
        this.bundled = bundled;
    }

    /**
     * Loads the paths of a request. The result does not depend on the number of threads.
     *
     * @throws UnreadableInputException when nothing can be loaded; when only some paths fail, the result notes them
     */
    public LoadResult<LoadedPackage> load(AuditRequest request, AuditProgress progress)
            throws UnreadableInputException {
        return load(request, progress, Function.identity());
    }

    /**
     * Loads the paths of a request and makes something of each package while its trees and types are at hand, on several threads.
     * The result does not depend on their number.
     *
     * @throws UnreadableInputException when nothing can be loaded; when only some paths fail, the result notes them
     */
    public <P> LoadResult<P> load(AuditRequest request, AuditProgress progress, Function<LoadedPackage, P> use)
            throws UnreadableInputException {
        TreeWalk walk = new TreeWalk(false);
        List<String> notes = new ArrayList<>();
        for (Path path : request.paths()) {
            add(path, walk, notes);
        }
        Modules modules = new Modules(path -> bundled.load(path).isPresent());
        Outcomes sorted = Outcomes.of(read(walk.files(), modules, request, progress), walk.excluded());
        notes.addAll(sorted.unreadable());
        if (sorted.loaded().isEmpty() && sorted.rejected().isEmpty()) {
            throw new UnreadableInputException(
                    notes.isEmpty() ? nothingBuilds(request, sorted) : String.join("; ", notes));
        }
        notes.addAll(walk.unreadable());
        return typed(request, modules, walk, sorted, notes, counted(use, progress));
    }

    private <P> LoadResult<P> typed(
            AuditRequest request,
            Modules modules,
            TreeWalk walk,
            Outcomes outcomes,
            List<String> notes,
            Counted<P> use) {
        List<Grouping.Group> groups = Grouping.group(outcomes.loaded());
        PackageFinder finder = finder(groups, modules, request);
        notes.addAll(finder.problems());
        Imports imports = new Imports(groups, finder);
        DependencySources dependencies = new DependencySources(finder, imports, request.target(), bundled);
        FunctionBodies bodies = new FunctionBodies();
        int filesRead = outcomes.loaded().size();
        int all = groups.size();
        outcomes.loaded().clear(); // so that trees can go one after the other
        List<P> packages = new PackageTyping(externals, dependencies, bodies)
                .type(groups, imports, request.jobs(), loaded -> use.of(loaded, all));
        outcomes.rejected().putAll(bodies.errors());
        return new LoadResult<>(
                packages,
                List.copyOf(outcomes.rejected().values()),
                outcomes.excluded(),
                filesRead,
                texts(walk.files()),
                dependencies.sources(),
                notes);
    }

    /** What becomes of a package, of so many in all. */
    private interface Counted<P> {
        P of(LoadedPackage loaded, int all);
    }

    private static <P> Counted<P> counted(Function<LoadedPackage, P> use, AuditProgress progress) {
        AtomicInteger done = new AtomicInteger();
        return (loaded, all) -> {
            P result = use.apply(loaded);
            progress.report("type", done.incrementAndGet(), all);
            return result;
        };
    }

    private static PackageFinder finder(List<Grouping.Group> groups, Modules modules, AuditRequest request) {
        Map<Path, PackageHome> homes = new TreeMap<>();
        groups.forEach(g -> homes.put(g.directory(), g.home()));
        return new PackageFinder(request.signatures(), homes, modules);
    }

    private static void add(Path path, TreeWalk walk, List<String> notes) {
        try {
            if (!walk.add(path)) {
                notes.add(path
                        + " holds no Go files; name a directory with .go files in it or below it, or one .go file");
            }
        } catch (UnreadableInputException e) {
            notes.add(e.getMessage() == null ? path + " cannot be read" : e.getMessage());
        }
    }

    private static String nothingBuilds(AuditRequest request, Outcomes outcomes) {
        List<String> names = request.paths().stream().map(Path::toString).toList();
        String reasons = outcomes.excluded().entrySet().stream()
                .map(e -> e.getValue() + " by " + e.getKey())
                .collect(Collectors.joining(", "));
        return String.join(", ", names) + " holds no Go file that builds for "
                + request.target().goos() + "/" + request.target().goarch() + " (left out: " + reasons
                + "); name a file to have it read all the same";
    }

    private static List<FileReader.Outcome> read(
            List<SourcePath> files, Modules modules, AuditRequest request, AuditProgress progress) {
        Map<Path, PackageHome> known = new HashMap<>();
        List<PackageHome> homes = files.stream()
                .map(f -> known.computeIfAbsent(f.directory(), d -> modules.home(d, f.root())))
                .toList();
        AtomicReferenceArray<FileReader.Outcome> outcomes = new AtomicReferenceArray<>(files.size());
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Workers.run(request.jobs(), () -> {
            FileReader reader = new FileReader(request.target(), request.tests(), true);
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                outcomes.set(i, reader.read(files.get(i), homes.get(i)));
                progress.report("parse", done.incrementAndGet(), files.size());
            }
        });
        List<FileReader.Outcome> list = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            list.add(outcomes.get(i));
        }
        return list;
    }

    private static SourceTexts texts(List<SourcePath> files) {
        Map<String, Path> byDisplay = new HashMap<>();
        files.forEach(f -> byDisplay.putIfAbsent(f.display(), f.file()));
        return file -> readAgain(file, byDisplay);
    }

    private static Optional<byte[]> readAgain(SourceFile file, Map<String, Path> paths) {
        Path path = paths.get(file.path());
        if (path == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
