package dev.caulk.analysis.load.module;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A replace directive (go.dev/ref/mod#go-mod-file-replace).
 *
 * @param base directory of the file that it stands in
 * @param version the only one that is replaced; empty for all
 * @param target a directory where {@code targetVersion} is empty, else a module
 */
public record Replacement(
        Path base, String module, Optional<String> version, String target, Optional<String> targetVersion) {
    /** The directory that stands for the module. */
    public Optional<Path> directory() {
        return targetVersion.isPresent() ? Optional.empty() : resolve(base, target);
    }

    /** The module version that stands for the module. */
    public Optional<ModuleVersion> other() {
        return targetVersion.map(v -> new ModuleVersion(target, v));
    }

    /** Whether it applies to a module that is wanted in some version, or whose version is not known. */
    public boolean appliesTo(String path, Optional<String> wanted) {
        return module.equals(path) && (version.isEmpty() || wanted.isEmpty() || version.equals(wanted));
    }

    static Optional<Path> resolve(Path base, String target) {
        try {
            return Optional.of(base.resolve(target).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
