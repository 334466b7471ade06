package dev.caulk.analysis.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small trees of Go files. */
public final class GoTree {
    private final Path root;

    /** In an empty directory. */
    public GoTree(Path root) {
        this.root = root;
    }

    /** Writes a file. */
    public GoTree file(String path, String... lines) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return this;
    }

    /** Writes a package of one file, with a variable that tells where it is. */
    public GoTree pkg(String directory) throws IOException {
        String name = directory.substring(directory.lastIndexOf('/') + 1).replaceFirst("@.*", "");
        return file(directory + "/a.go", "package " + name, "const Place = \"" + directory + "\"");
    }

    /** A file or directory of it. */
    public Path path(String path) {
        return root.resolve(path);
    }
}
