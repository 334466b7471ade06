package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.load.locate.PackageFinder;
import dev.caulk.analysis.load.locate.PackageHome;
import dev.caulk.analysis.load.locate.PackagePlace;
import dev.caulk.analysis.load.locate.SourceKind;
import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnit;
import dev.caulk.analysis.types.SourceUnits;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Declarations of packages outside the audited tree, from source: the rest of the workspace, the standard library, vendor
 * directories, replacement directories, the module cache; then from what is bundled. A package is read when it is asked for,
 * and kept.
 */
final class DependencySources implements Dependencies {
    private final PackageFinder finder;
    private final Imports imports;
    private final FileReader reader;
    private final Dependencies bundled;
    private final GoVersion release;
    private final Map<String, Optional<SourcePackage>> loaded = new HashMap<>();
    private final EnumMap<SourceKind, Integer> packages = new EnumMap<>(SourceKind.class);
    private final TreeMap<String, String> modules = new TreeMap<>();
    private final TreeSet<String> missing = new TreeSet<>();
    private final TreeSet<String> notes = new TreeSet<>();

    /**
     * @param bundled asked for what has no source
     */
    DependencySources(PackageFinder finder, Imports imports, BuildTarget target, Dependencies bundled) {
        this.finder = finder;
        this.imports = imports;
        this.reader = new FileReader(target, false, false);
        this.bundled = bundled;
        this.release = finder.goVersion()
                .flatMap(GoVersion::parse)
                .orElse(GoVersion.NEWEST)
                .max(GoVersion.NEWEST);
    }

    /** What was read so far. */
    synchronized SignatureSources sources() {
        return new SignatureSources(
                Collections.unmodifiableSortedMap(new TreeMap<>(packages)),
                finder.goVersion(),
                Collections.unmodifiableSortedMap(new TreeMap<>(modules)),
                Collections.unmodifiableSortedSet(new TreeSet<>(missing)),
                List.copyOf(notes));
    }

    @Override
    public synchronized Optional<SourcePackage> load(String path) {
        Optional<SourcePackage> known = loaded.get(path);
        if (known == null) {
            known = path.equals("C") || imports.inTree(path) ? Optional.empty() : find(path);
            loaded.put(path, known);
        }
        return known;
    }

    private Optional<SourcePackage> find(String path) {
        Optional<SourcePackage> source =
                finder.places(path).flatMap(place -> read(path, place).stream()).findFirst();
        if (source.isPresent()) {
            return source;
        }
        Optional<SourcePackage> other = bundled.load(path);
        if (other.isPresent()) {
            packages.merge(SourceKind.BUNDLED, 1, Integer::sum);
        } else {
            missing.add(path);
        }
        return other;
    }

    /** Empty when none of the files builds for the target, or none can be read. */
    private Optional<SourcePackage> read(String path, PackagePlace place) {
        List<FileReader.Loaded> files = files(path, place);
        Optional<Grouping.Group> group =
                Grouping.group(files).stream().filter(Grouping.Group::primary).findFirst();
        group.ifPresent(g -> record(place));
        return group.map(g -> source(path, place, g));
    }

    private SourcePackage source(String path, PackagePlace place, Grouping.Group group) {
        List<SourceUnit> units = SourceUnits.of(path, group.trees());
        return new SourcePackage(path, group.name(), units, p -> imports.resolve(place.owner(), place.directory(), p));
    }

    private void record(PackagePlace place) {
        packages.merge(place.kind(), 1, Integer::sum);
        place.module().ifPresent(m -> modules.put(m.path(), m.version()));
        place.note().ifPresent(notes::add);
    }

    private List<FileReader.Loaded> files(String path, PackagePlace place) {
        PackageHome home = PackageHome.ofDependency(place, path, release);
        List<FileReader.Loaded> files = new ArrayList<>();
        int rejected = 0;
        for (Path file : goFiles(place.directory())) {
            SourcePath source = new SourcePath(file, file.toString(), place.directory(), false);
            FileReader.Outcome outcome = reader.read(source, home);
            if (outcome instanceof FileReader.Loaded loadedFile) {
                files.add(loadedFile);
            } else if (outcome instanceof FileReader.Recovered broken) {
                files.add(broken.loaded());
                rejected++;
            } else if (outcome instanceof FileReader.Rejected) {
                rejected++;
            }
        }
        if (rejected > 0) {
            notes.add(rejected + (rejected == 1 ? " file" : " files") + " of package " + path + " in "
                    + place.directory() + " cannot be read whole");
        }
        return files;
    }

    private List<Path> goFiles(Path directory) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "*.go")) {
            for (Path file : entries) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith("_") && !name.startsWith(".") && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            notes.add(directory + " cannot be read");
        }
        files.sort(null);
        return files;
    }
}
