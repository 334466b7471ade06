package dev.caulk.analysis.ops;

import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;

/**
 * What every Op has. There are millions of them, so that a span is not an object of its own.
 *
 * @param id dense in its function; also the name of the value that the Op defines
 * @param file the file it came from
 * @param start offset of the first byte that it came from
 * @param end offset just past the last one
 * @param ordinal how many Ops of its kind precede it in the declared function, closures included, in source order: what
 *     survives edits that shift lines
 */
public record At(int id, SourceFile file, int start, int end, int ordinal) {
    /** At a span. */
    public At(int id, Span span, int ordinal) {
        this(id, span.file(), span.start(), span.end(), ordinal);
    }

    /** The source it came from. */
    public Span span() {
        return new Span(file, start, end);
    }
}
