package dev.caulk.analysis.load.locate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The vendor directories that serve a tree. */
final class VendorDirectories {
    private VendorDirectories() {}

    /**
     * That of each workspace; without go.mod all those at or above a package (go help gopath, Vendor Directories), and the
     * one of godep. The standard library's show in import paths and are not among them.
     */
    static List<Path> of(List<Workspace> workspaces, Map<Path, PackageHome> homes) {
        TreeSet<Path> directories = new TreeSet<>();
        for (Workspace workspace : workspaces) {
            if (workspace.members().stream().noneMatch(GoModule::isStandard)) {
                directories.add(workspace.directory().resolve("vendor"));
            }
        }
        homes.forEach((directory, home) -> {
            if (home.module().kind() == GoModule.Kind.UNDECLARED) {
                addAbove(directory, home.module().directory(), directories);
            }
        });
        directories.removeIf(d -> !Files.isDirectory(d));
        return List.copyOf(directories);
    }

    private static void addAbove(Path directory, Path root, Set<Path> directories) {
        for (Path at = directory; at != null && at.startsWith(root); at = at.getParent()) {
            directories.add(at.resolve("vendor"));
            directories.add(at.resolve("Godeps/_workspace/src"));
        }
    }
}
