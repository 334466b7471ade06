package dev.caulk.syntax;

import dev.caulk.syntax.ast.Node;
import java.util.Arrays;

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

    /**
     * @param lineStarts offset of the first byte of each line, ascending, beginning with 0
     */
    public SourceFile(String path, int[] lineStarts) {
        this(lineStarts.clone(), path);
    }

    /** Takes the array as it is. */
    private SourceFile(int[] lineStarts, String path) {
        this.path = path;
        this.lineStarts = lineStarts;
    }

    /** A file whose line table nobody else holds. */
    static SourceFile owning(String path, int[] lineStarts) {
        return new SourceFile(lineStarts, path);
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
        return owning(path, Arrays.copyOf(starts, lines));
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
