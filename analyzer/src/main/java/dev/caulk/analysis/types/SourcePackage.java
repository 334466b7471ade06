package dev.caulk.analysis.types;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A package to be typed.
 *
 * @param path unique in the tree
 * @param imports gives the path of the package, in the tree or among the {@link Dependencies}, that an import path means here;
 *     empty where it is known to be neither
 */
public record SourcePackage(
        String path, String name, List<SourceUnit> files, Function<String, Optional<String>> imports) {}
