package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.load.module.ModuleFile;
import dev.caulk.analysis.load.module.VendorList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A directory that gives the packages below it their import paths.
 *
 * @param path what import paths begin with; may be empty in a vendor directory
 * @param file its go.mod, or one that says nothing
 * @param vendored what a vendor directory holds
 */
public record GoModule(Path directory, String path, Kind kind, ModuleFile file, Optional<VendorList> vendored) {
    /** Why it is one. */
    public enum Kind {
        /** There is a go.mod. */
        DECLARED,
        /** There is none above; import paths are those of GOPATH, or begin with the name of the directory. */
        UNDECLARED,
        /** The vendor directory of a module or workspace. */
        VENDOR
    }

    static GoModule declared(Path directory, ModuleFile file) {
        String path = file.path().orElseGet(() -> nameOf(directory));
        return new GoModule(directory, path, Kind.DECLARED, file, Optional.empty());
    }

    /** For a directory without go.mod at or above it. */
    public static GoModule undeclared(Path directory) {
        String path = belowSource(directory).orElseGet(() -> nameOf(directory));
        return new GoModule(
                directory, path, Kind.UNDECLARED, ModuleFile.empty(directory.resolve("go.mod")), Optional.empty());
    }

    GoModule called(String other) {
        return new GoModule(directory, other, kind, file, vendored);
    }

    /** The directory {@code src} of a GOPATH. */
    static GoModule gopath(Path directory) {
        ModuleFile none = ModuleFile.empty(directory.resolve("go.mod"));
        return new GoModule(directory, "", Kind.UNDECLARED, none, Optional.empty());
    }

    static GoModule vendor(Path directory, Optional<GoModule> owner) {
        Optional<GoModule> standard = owner.filter(GoModule::isStandard);
        String prefix = standard.map(m -> m.path.equals("cmd") ? "cmd/vendor" : "vendor")
                .orElse("");
        ModuleFile none = ModuleFile.empty(directory.resolve("go.mod"));
        return new GoModule(directory, prefix, Kind.VENDOR, none, VendorList.read(directory));
    }

    private static String nameOf(Path directory) {
        Path name = directory.getFileName();
        return name == null ? "root" : name.toString();
    }

    /** The modules of the Go tree, whose packages have no module in their path. */
    public boolean isStandard() {
        return kind == Kind.DECLARED && (path.equals("std") || path.equals("cmd"));
    }

    /** The import path of a directory of this module. */
    String importPath(Path inside) {
        Path relative = directory.relativize(inside);
        String rest = relative.toString().replace('\\', '/');
        if (rest.isEmpty()) {
            return path.isEmpty() ? nameOf(directory) : path;
        }
        if (kind == Kind.UNDECLARED && belowSource(relative).isPresent()) {
            return belowSource(relative).get();
        }
        return prefix().isEmpty() ? rest : path + "/" + rest;
    }

    /** What the import paths of its packages begin with; nothing in module std. */
    String prefix() {
        return isStandard() && path.equals("std") ? "" : path;
    }

    /** The directory that a package of this module with that path must have. */
    Optional<Path> directoryOf(String importPath) {
        if (prefix().isEmpty()) {
            return Paths.below(directory, importPath);
        }
        return Paths.rest(path, importPath).flatMap(rest -> Paths.below(directory, rest));
    }

    /** What stands behind the last {@code src} of a GOPATH: the first element of an import path has a dot. */
    private static Optional<String> belowSource(Path path) {
        List<String> names = StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .toList();
        for (int i = names.size() - 2; i >= 0; i--) {
            if (names.get(i).equals("src") && names.get(i + 1).indexOf('.') > 0) {
                return Optional.of(String.join("/", names.subList(i + 1, names.size())));
            }
        }
        return Optional.empty();
    }

    /** The go line of its go.mod. */
    Optional<String> go() {
        return file.go();
    }

    /** The language version of its files, as far as these do not choose their own. */
    GoVersion language() {
        boolean declared = kind == Kind.DECLARED;
        return go().flatMap(GoVersion::parse).orElse(declared ? GoVersion.WITHOUT_GO_LINE : GoVersion.NEWEST);
    }
}
