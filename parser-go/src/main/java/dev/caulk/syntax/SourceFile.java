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
    private final String path;
    private final int[] lineStarts;

    /**
     * @param lineStarts offset of the first byte of each line, ascending, beginning with 0
     */
    public SourceFile(String path, int[] lineStarts) {
        this.path = path;
        this.lineStarts = lineStarts.clone();
    }

    /** A file with the line table of {@code content}. */
    public static SourceFile of(String path, byte[] content) {
        int lines = 1;
        for (byte b : content) {
            if (b == '\n') {
                lines++;
            }
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                starts[line++] = i + 1;
            }
        }
        return new SourceFile(path, starts);
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
