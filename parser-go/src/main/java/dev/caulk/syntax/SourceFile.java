package dev.caulk.syntax;

import dev.caulk.syntax.ast.Node;
import java.util.Arrays;
import java.util.List;

/**
 * The name of a Go file and where its lines start; it does not hold the text.
 *
 * <p>{@code path} is what reports print: relative to the audited root where there is one, with {@code /} on every
 * platform. Two files are equal when their paths are.
 */
public final class SourceFile {
    /** A guess below what Go code has on average, so that the table rarely grows. */
    private static final int BYTES_PER_LINE = 24;

    private final String path;
    private final int[] lineStarts;
    private final List<LineOrigin> origins;

    /**
     * @param lineStarts offset of the first byte of each line, ascending, beginning with 0
     */
    public SourceFile(String path, int[] lineStarts) {
        this(lineStarts.clone(), path, List.of());
    }

    /** Takes the array as it is. */
    private SourceFile(int[] lineStarts, String path, List<LineOrigin> origins) {
        this.path = path;
        this.lineStarts = lineStarts;
        this.origins = origins;
    }

    /** A file whose line table nobody else holds, with its {@code //line} directives. */
    static SourceFile owning(String path, int[] lineStarts, List<LineOrigin> origins) {
        return new SourceFile(lineStarts, path, origins);
    }

    /** A file with the line table of {@code content}. */
    public static SourceFile of(String path, byte[] content) {
        int[] starts = new int[content.length / BYTES_PER_LINE + 2];
        int lines = 1;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return owning(path, Arrays.copyOf(starts, lines), List.of());
    }

    /** The name that reports print. */
    public String path() {
        return path;
    }

    /** How many lines the file has; a file that ends in a newline has an empty last one. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** Offset of the first byte of {@code line}, which counts from 1. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The line and column of a byte offset. */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /**
     * Where a byte comes from by the {@code //line} directives of the file, as the compiler and goroutine dumps have it; without
     * any, {@link #path()} and {@link #position}.
     */
    public MappedPosition mapped(int offset) {
        Position physical = position(offset);
        int index = LineOrigin.indexBefore(origins, offset);
        return index < 0
                ? new MappedPosition(path, physical.line(), physical.column())
                : origins.get(index).map(offset, physical);
    }

    /** The span of a node of this file's tree. */
    public Span span(Node node) {
        return new Span(this, node.start(), node.end());
    }

    /** The span of bytes {@code start} to {@code end}. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile file && file.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
