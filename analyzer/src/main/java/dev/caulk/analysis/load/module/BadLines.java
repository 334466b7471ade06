package dev.caulk.analysis.load.module;

import java.nio.file.Path;
import java.util.List;

/** Counts the lines of a file that cannot be read, so that one sentence tells of all of them. */
final class BadLines {
    private int count;
    private int first;

    void add(int line) {
        first = count++ == 0 ? line : first;
    }

    /** Adds that sentence where there is need. */
    void addTo(List<String> problems, Path file) {
        if (count == 1) {
            problems.add(file + ":" + first + ": this line cannot be read");
        } else if (count > 1) {
            problems.add(file + ":" + first + ": this line and " + (count - 1) + " more cannot be read");
        }
    }
}
