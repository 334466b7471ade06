package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.ModuleVersion;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A directory with the files of a package outside the audited tree.
 *
 * @param owner the main or standard module that it belongs to, which decides what its imports mean
 * @param module the module and version that it was taken from, where that is known
 * @param note what is not as it should be, a sentence
 */
public record PackagePlace(
        SourceKind kind,
        Path directory,
        Optional<GoModule> owner,
        Optional<ModuleVersion> module,
        Optional<String> note) {
    static PackagePlace of(SourceKind kind, Path directory, Optional<GoModule> owner) {
        return new PackagePlace(kind, directory, owner, Optional.empty(), Optional.empty());
    }
}
