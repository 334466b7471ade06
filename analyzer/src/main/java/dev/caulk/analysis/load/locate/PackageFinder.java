package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.locate.ModuleSelection.Selected;
import dev.caulk.analysis.load.module.ModuleVersion;
import dev.caulk.analysis.load.module.Replacement;
import dev.caulk.analysis.load.module.VendorList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the directories that a package outside the audited tree may be declared in. Serves one thread. */
public final class PackageFinder {
    private final SignatureLookup lookup;
    private final Modules modules;
    private final Workspaces workspaces;
    private final List<Path> vendors;
    private final ModuleSelection selection;
    private final Optional<GoRoot> goroot;
    private final Optional<ModuleCache> cache;
    private final Map<Path, Optional<VendorList>> vendorLists = new HashMap<>();

    /**
     * For a tree.
     *
     * @param homes what its directories with Go files belong to
     */
    public PackageFinder(SignatureLookup lookup, Map<Path, PackageHome> homes, Modules modules) {
        this.lookup = lookup;
        this.modules = modules;
        this.workspaces = Workspaces.of(homes, modules);
        this.vendors = lookup.vendor() ? VendorDirectories.of(workspaces.all(), homes) : List.of();
        this.selection = ModuleSelection.of(workspaces.all());
        this.goroot = lookup.goroot().map(GoRoot::new);
        this.cache =
                lookup.moduleCache().map(p -> new ModuleCache(p.toAbsolutePath().normalize()));
    }

    /** The version of the installed Go that is looked at, such as {@code go1.26.8}. */
    public Optional<String> goVersion() {
        return goroot.flatMap(GoRoot::version);
    }

    /** What could not be read of go.mod, go.work, go.sum and modules.txt, a sentence each. */
    public List<String> problems() {
        SortedSet<String> problems = new TreeSet<>(workspaces.problems());
        for (Path vendor : vendors) {
            vendorList(vendor).ifPresent(list -> problems.addAll(list.problems()));
        }
        return List.copyOf(problems);
    }

    /** Where a package may be, the best place first; each is a directory with Go files. */
    public Stream<PackagePlace> places(String importPath) {
        return Stream.<Supplier<Stream<PackagePlace>>>of(
                        () -> main(importPath),
                        () -> standard(importPath),
                        () -> vendored(importPath),
                        () -> selected(importPath),
                        () -> gopath(importPath),
                        () -> unmentioned(importPath))
                .flatMap(Supplier::get)
                .filter(place -> Paths.holdsGo(place.directory()));
    }

    /** In a module that is built from source here, but outside what was named. */
    private Stream<PackagePlace> main(String importPath) {
        boolean vendored = importPath.contains("/vendor/") || importPath.startsWith("vendor/");
        return workspaces.all().stream()
                .flatMap(w -> w.members().stream())
                .sorted(Comparator.comparingInt((GoModule m) -> m.prefix().length())
                        .reversed())
                .filter(m -> !vendored || lookup.vendor())
                .flatMap(m -> m.directoryOf(importPath).stream()
                        .map(d ->
                                PackagePlace.of(vendored ? SourceKind.VENDOR : SourceKind.MODULE, d, Optional.of(m))));
    }

    private Stream<PackagePlace> standard(String importPath) {
        return goroot.stream()
                .filter(g -> !hasDomain(importPath))
                .flatMap(g -> g.modules().stream())
                .flatMap(m -> m.directoryOf(importPath).stream()
                        .map(d -> PackagePlace.of(SourceKind.GOROOT, d, Optional.of(m))));
    }

    /** Whether the standard library has such a package, as far as is known. */
    public boolean isStandard(String importPath) {
        return modules.isStandard(importPath)
                || standard(importPath).anyMatch(place -> Paths.holdsGo(place.directory()));
    }

    /** Paths without a dot in their first element are for the standard library (go help importpath). */
    private static boolean hasDomain(String importPath) {
        return importPath.split("/", 2)[0].contains(".");
    }

    /** Whether a vendor directory of the tree has a package. */
    public boolean isVendored(String importPath) {
        return vendored(importPath).anyMatch(place -> Paths.holdsGo(place.directory()));
    }

    private Stream<PackagePlace> vendored(String importPath) {
        return vendors.stream()
                .flatMap(vendor -> Paths.below(vendor, importPath).stream()
                        .map(d -> new PackagePlace(
                                SourceKind.VENDOR, d, Optional.empty(), origin(vendor, importPath), Optional.empty())));
    }

    private Optional<ModuleVersion> origin(Path vendor, String importPath) {
        return vendorList(vendor)
                .flatMap(list -> Optional.ofNullable(list.packages().get(importPath)))
                .flatMap(m -> m.version().map(v -> new ModuleVersion(m.path(), v)));
    }

    private Stream<PackagePlace> selected(String importPath) {
        return prefixes(importPath)
                .flatMap(prefix -> selection.get(prefix).stream())
                .flatMap(s -> Paths.rest(s.module(), importPath).flatMap(rest -> place(s, rest)).stream());
    }

    private Optional<PackagePlace> place(Selected selected, String rest) {
        Optional<Path> directory = selected.replacement().flatMap(Replacement::directory);
        if (directory.isPresent()) {
            return Paths.below(directory.get(), rest)
                    .map(d -> PackagePlace.of(SourceKind.REPLACEMENT, d, Optional.empty()));
        }
        Optional<ModuleVersion> other = selected.replacement().flatMap(Replacement::other);
        String module = other.map(ModuleVersion::path).orElse(selected.module());
        return downloaded(module, other.map(ModuleVersion::version).or(selected::version), rest);
    }

    private Optional<PackagePlace> downloaded(String module, Optional<String> wanted, String rest) {
        return cache.flatMap(c -> c.find(module, wanted))
                .flatMap(download -> Paths.below(download.directory(), rest)
                        .map(directory -> new PackagePlace(
                                SourceKind.MODULE_CACHE,
                                directory,
                                Optional.empty(),
                                Optional.of(new ModuleVersion(module, download.version())),
                                note(download, wanted))));
    }

    private static Optional<String> note(ModuleCache.Download download, Optional<String> wanted) {
        if (wanted.equals(Optional.of(download.version()))) {
            return Optional.empty();
        }
        String reason = wanted.map(v -> "the module cache has no " + v).orElse("no go.mod requires a version");
        return Optional.of(
                "declarations of " + download.module() + " are those of " + download.version() + ": " + reason);
    }

    /** Beside a tree without go.mod, where that stands in a GOPATH. */
    private Stream<PackagePlace> gopath(String importPath) {
        return workspaces.all().stream()
                .filter(w -> lookup.vendor())
                .flatMap(w -> w.members().stream())
                .filter(m -> m.kind() == GoModule.Kind.UNDECLARED)
                .flatMap(m -> Stream.iterate(m.directory(), d -> d != null, Path::getParent))
                .filter(d -> d.endsWith("src"))
                .flatMap(source -> Paths.below(source, importPath).stream()
                        .map(d -> PackagePlace.of(SourceKind.GOPATH, d, Optional.of(GoModule.gopath(source)))));
    }

    /** What no go.mod mentions may still be there. */
    private Stream<PackagePlace> unmentioned(String importPath) {
        return prefixes(importPath)
                .filter(prefix -> hasDomain(importPath) && selection.get(prefix).isEmpty())
                .flatMap(prefix ->
                        Paths.rest(prefix, importPath)
                                .flatMap(rest -> downloaded(prefix, Optional.empty(), rest))
                                .stream());
    }

    /** The modules that a package may belong to, the longest path first. */
    private static Stream<String> prefixes(String importPath) {
        List<String> prefixes = new ArrayList<>();
        for (int end = importPath.length(); end > 0; end = importPath.lastIndexOf('/', end - 1)) {
            prefixes.add(importPath.substring(0, end));
        }
        return prefixes.stream();
    }

    /** The directory in a workspace, or in that of a module, that stands for a package of a replaced module. */
    public Optional<Path> replaced(Optional<GoModule> from, String importPath) {
        ModuleSelection context = from.flatMap(workspaces::selection).orElse(selection);
        return prefixes(importPath)
                .flatMap(prefix -> context.get(prefix).flatMap(Selected::replacement).stream())
                .flatMap(r -> r
                        .directory()
                        .flatMap(d -> Paths.rest(r.module(), importPath).flatMap(rest -> Paths.below(d, rest)))
                        .stream())
                .findFirst();
    }

    /** The path that an import in the standard library gets because the package is vendored there. */
    public Optional<String> vendoredInStandard(GoModule from, String importPath) {
        if (from.kind() == GoModule.Kind.VENDOR && !from.path().isEmpty()) {
            return vendoredIn(from, from.directory(), importPath);
        }
        return from.isStandard() ? vendoredIn(from, from.directory().resolve("vendor"), importPath) : Optional.empty();
    }

    private Optional<VendorList> vendorList(Path vendor) {
        return vendorLists.computeIfAbsent(vendor, VendorList::read);
    }

    private static Optional<String> vendoredIn(GoModule from, Path vendor, String importPath) {
        return Paths.below(vendor, importPath).filter(Paths::holdsGo).map(from::importPath);
    }
}
