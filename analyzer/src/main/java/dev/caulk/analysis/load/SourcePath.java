package dev.caulk.analysis.load;

import java.nio.file.Path;

/**
 * A Go file to be read.
 *
 * @param file absolute and normalised
 * @param display what reports print
 * @param root directory that names the module where there is no go.mod
 * @param named whether the user named the file itself, so that nothing excludes it
 */
public record SourcePath(Path file, String display, Path root, boolean named) {
    /** The directory that it is in. */
    Path directory() {
        Path parent = file.getParent();
        return parent == null ? root : parent;
    }
}
