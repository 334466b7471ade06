package dev.caulk.analysis.types;

import java.util.Optional;

/**
 * Declarations of packages outside the tree that is typed, from wherever their source is. Bodies are neither needed nor looked
 * at. {@link Typer} asks for a package when a name in it is first needed, never twice for the same path and never from two
 * threads at a time.
 */
@FunctionalInterface
public interface Dependencies {
    /** There is no source outside the tree. */
    Dependencies NONE = path -> Optional.empty();

    /**
     * The package at a path.
     *
     * @param path as {@link SourcePackage#imports()} of the importing package gave it
     * @return a package whose {@link SourcePackage#path()} is that path
     */
    Optional<SourcePackage> load(String path);
}
