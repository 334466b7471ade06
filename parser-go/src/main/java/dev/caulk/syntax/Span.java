package dev.caulk.syntax;

import java.util.Comparator;

/** Bytes {@code start} to {@code end} (exclusive) of a file. Ordered by path, then offset. */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER = Comparator.comparing(
                    (Span s) -> s.file().path())
            .thenComparingInt(Span::start)
            .thenComparingInt(Span::end);

    /** Where the first byte stands. */
    public Position startPosition() {
        return file.position(start);
    }

    /** Where the byte after the last one stands. */
    public Position endPosition() {
        return file.position(end);
    }

    /** Line of the first byte, from 1. */
    public int line() {
        return startPosition().line();
    }

    /** {@code path:line:column}, as Go's tools print it. */
    public String display() {
        Position at = startPosition();
        return file.path() + ":" + at.line() + ":" + at.column();
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
