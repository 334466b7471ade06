package dev.caulk.analysis.load.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The module versions whose content a go.sum or go.work.sum vouches for: those that a build may have read.
 *
 * @param versions by module path
 */
public record SumFile(SortedMap<String, NavigableSet<String>> versions, List<String> problems) {
    /** Reads a file; says nothing where there is none. */
    public static SumFile read(Path file) {
        SumFile sums = new SumFile(new TreeMap<>(), new ArrayList<>());
        TextFile.read(file).ifPresent(text -> {
            text.problem().ifPresent(sums.problems::add);
            BadLines bad = new BadLines();
            int line = 0;
            for (String content : text.text().lines().toList()) {
                sums.add(content.strip(), ++line, bad);
            }
            bad.addTo(sums.problems, file);
        });
        return sums;
    }

    /** A line is module, version, hash; {@code version/go.mod} vouches for a go.mod alone. */
    private void add(String content, int line, BadLines bad) {
        String[] words = content.split("\\s+");
        if (content.isEmpty()) {
            return;
        }
        if (words.length != 3) {
            bad.add(line);
        } else if (!words[1].endsWith("/go.mod")) {
            versions.computeIfAbsent(words[0], m -> new TreeSet<>(SemanticVersion.ORDER))
                    .add(words[1]);
        }
    }
}
