package dev.caulk.report.html;

import dev.caulk.report.html.page.Excerpt.Note;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a finding has to say about lines, file by file: the file of the finding first, then in order of mention. */
final class Marks {
    private final Map<SourceFile, SortedMap<Integer, Mark>> files = new LinkedHashMap<>();

    /** What is said about one line. */
    static final class Mark {
        private final List<Note> notes = new ArrayList<>();
        private boolean primary;
        private String runtime = "";
        private String series = "";

        List<Note> notes() {
            return notes;
        }

        boolean primary() {
            return primary;
        }

        String runtime() {
            return runtime;
        }

        String series() {
            return series;
        }
    }

    void primary(Span span) {
        at(span).primary = true;
    }

    void note(Span span, Note note) {
        List<Note> notes = at(span).notes;
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** The first count of a line stands: sites come best first. */
    void runtime(Span span, String count, String series) {
        Mark mark = at(span);
        if (mark.runtime.isEmpty()) {
            mark.runtime = count;
            mark.series = series;
        }
    }

    Map<SourceFile, SortedMap<Integer, Mark>> files() {
        return files;
    }

    private Mark at(Span span) {
        return files.computeIfAbsent(span.file(), file -> new TreeMap<>())
                .computeIfAbsent(span.line(), line -> new Mark());
    }
}
