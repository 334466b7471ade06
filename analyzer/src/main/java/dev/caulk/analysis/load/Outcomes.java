package dev.caulk.analysis.load;

import dev.caulk.syntax.SyntaxError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of all files, sorted out. */
record Outcomes(
        List<FileReader.Loaded> loaded,
        SortedMap<Path, SyntaxError> rejected,
        SortedMap<String, Integer> excluded,
        List<String> unreadable) {
    static Outcomes of(List<FileReader.Outcome> outcomes, SortedMap<String, Integer> excludedBefore) {
        Outcomes sorted =
                new Outcomes(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(excludedBefore), new ArrayList<>());
        outcomes.forEach(sorted::add);
        return sorted;
    }

    private void add(FileReader.Outcome outcome) {
        if (outcome instanceof FileReader.Loaded file) {
            loaded.add(file);
        } else if (outcome instanceof FileReader.Recovered file) {
            loaded.add(file.loaded());
            rejected.put(file.loaded().path().file(), file.error());
        } else if (outcome instanceof FileReader.Rejected file) {
            rejected.put(file.path().file(), file.error());
        } else if (outcome instanceof FileReader.Excluded file) {
            excluded.merge(file.reason(), 1, Integer::sum);
        } else if (outcome instanceof FileReader.Binary file) {
            unreadable.add(file.path().display() + " is a binary file, not Go source; name a .go file or a directory");
        }
    }
}
