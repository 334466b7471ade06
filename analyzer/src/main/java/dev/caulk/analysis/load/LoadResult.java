package dev.caulk.analysis.load;

import dev.caulk.analysis.SourceTexts;
import dev.caulk.syntax.SyntaxError;
import java.util.List;
import java.util.SortedMap;

/**
 * What was loaded.
 *
 * @param packages what became of the packages, sorted by path
 * @param rejected files that do not parse or cannot be read, with the first error of each, in the order of their paths
 * @param excluded how many files were left out, by reason
 * @param filesRead how many files were parsed
 * @param signatures where the declarations of other packages came from
 * @param notes named paths, directories, go.mod files and the like that could not be read although others could, a sentence
 *     each
 */
public record LoadResult<P>(
        List<P> packages,
        List<SyntaxError> rejected,
        SortedMap<String, Integer> excluded,
        int filesRead,
        SourceTexts sources,
        SignatureSources signatures,
        List<String> notes) {}
