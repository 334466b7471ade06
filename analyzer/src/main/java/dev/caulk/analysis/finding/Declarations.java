package dev.caulk.analysis.finding;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where the declarations of packages outside the audited tree came from.
 *
 * @param packages how many were read, by source, such as {@code vendor}
 * @param goVersion of the installed Go that was looked at, such as {@code go1.26.8}
 * @param missing import paths that were needed and found nowhere, sorted
 */
public record Declarations(SortedMap<String, Integer> packages, Optional<String> goVersion, List<String> missing) {}
