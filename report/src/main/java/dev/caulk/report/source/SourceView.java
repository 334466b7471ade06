package dev.caulk.report.source;

import dev.caulk.analysis.SourceTexts;
import dev.caulk.syntax.Position;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the files that a report shows, each once. */
public final class SourceView {
    private final SourceTexts sources;
    private final Map<SourceFile, Optional<FileText>> read = new HashMap<>();

    /** A view of these files. */
    public SourceView(SourceTexts sources) {
        this.sources = sources;
    }

    /** The text of a file; empty when it cannot be read any more. */
    public Optional<FileText> file(SourceFile file) {
        return read.computeIfAbsent(file, key -> sources.read(key).map(bytes -> new FileText(key, bytes)));
    }

    /**
     * The first line of a span in UTF-16 code units, as editors and code hosts count. Where the file is gone, the columns are those in
     * bytes.
     */
    public Region region(Span span) {
        Position start = span.startPosition();
        Position end = span.endPosition();
        Optional<FileText> text = file(span.file());
        if (text.isEmpty()) {
            int last = end.line() == start.line() ? end.column() : start.column() + 1;
            return new Region(start.line(), start.column(), Math.max(last, start.column() + 1));
        }
        int from = text.get().utf16Column(start.line(), span.start());
        int to = text.get()
                .utf16Column(start.line(), Math.min(span.end(), text.get().end(start.line())));
        return new Region(start.line(), from, Math.max(to, from + 1));
    }

    /** A whole span in lines and UTF-16 columns. */
    public Range range(Span span) {
        Position start = span.startPosition();
        Position end = span.endPosition();
        Optional<FileText> text = file(span.file());
        return new Range(
                start.line(),
                text.map(t -> t.utf16Column(start.line(), span.start())).orElse(start.column()),
                end.line(),
                text.map(t -> t.utf16Column(end.line(), span.end())).orElse(end.column()));
    }

    /** A stretch of text; {@code endColumn} is exclusive. */
    public record Range(int startLine, int startColumn, int endLine, int endColumn) {}
}
