package dev.caulk.analysis.load;

import dev.caulk.analysis.load.locate.SourceKind;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Where the declarations of packages outside the audited tree came from.
 *
 * @param packages how many were read, by kind of source
 * @param goVersion of the installed Go that was looked at, such as {@code go1.26.8}
 * @param modules the version that was read of each module
 * @param missing import paths that were asked for and found nowhere
 * @param notes what is not as it should be, a sentence each, sorted
 */
public record SignatureSources(
        SortedMap<SourceKind, Integer> packages,
        Optional<String> goVersion,
        SortedMap<String, String> modules,
        SortedSet<String> missing,
        List<String> notes) {}
