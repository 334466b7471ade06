package dev.caulk.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * The tokens, comments and lexical problems of one file, in flat arrays that the next file reuses.
 *
 * <p>Token types are the constants of {@link GoParser}. A semicolon that the scanner inserted is empty: its start is its
 * end. The last token is {@link Token#EOF}.
 */
public final class TokenBuffer {
    private static final int INITIAL = 1 << 12;

    private byte[] source = new byte[0];
    private int[] types = new int[INITIAL];
    private int[] starts = new int[INITIAL];
    private int[] ends = new int[INITIAL];
    private int size;
    private int[] comments = new int[INITIAL];
    private int commentInts;
    private int[] lineStarts = new int[INITIAL];
    private int lines;
    private final List<Problem> problems = new ArrayList<>();

    TokenBuffer() {}

    void begin(byte[] newSource) {
        source = newSource;
        size = 0;
        commentInts = 0;
        lines = 0;
        addLine(0);
        problems.clear();
    }

    void add(int type, int start, int end) {
        if (size == types.length) {
            grow();
        }
        types[size] = type;
        starts[size] = start;
        ends[size++] = end;
    }

    private void grow() {
        int capacity = size * 2;
        types = Arrays.copyOf(types, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }

    void addComment(int start, int end) {
        if (commentInts + 2 > comments.length) {
            comments = Arrays.copyOf(comments, comments.length * 2);
        }
        comments[commentInts++] = start;
        comments[commentInts++] = end;
    }

    /** Notes that a line begins; called in the order of the lines. */
    void addLine(int start) {
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = start;
    }

    void problem(int start, int end, String message) {
        problems.add(new Problem(start, end, message));
    }

    int problemCount() {
        return problems.size();
    }

    /** How many tokens have been added. */
    int size() {
        return size;
    }

    int lastType() {
        return size == 0 ? Token.INVALID_TYPE : types[size - 1];
    }

    int[] types() {
        return types;
    }

    /** How many tokens there are, inserted semicolons included, {@code EOF} not. */
    public int count() {
        return size - 1;
    }

    /** The type of a token; index {@link #count()} is {@code EOF}. */
    public int type(int token) {
        return types[token];
    }

    /** Offset of the first byte of a token. */
    public int start(int token) {
        return starts[token];
    }

    /** Offset just past the last byte of a token. */
    public int end(int token) {
        return ends[token];
    }

    /** Whether the scanner inserted this semicolon (Go spec, "Semicolons"). */
    public boolean inserted(int token) {
        return types[token] == GoParser.SEMI && starts[token] == ends[token];
    }

    /** A token as written. */
    public String text(int token) {
        return new String(source, starts[token], ends[token] - starts[token], StandardCharsets.UTF_8);
    }

    /** The scanned file itself: copying each would double the work of scanning it. */
    public byte[] source() {
        return source;
    }

    /** Offsets of the first bytes of all lines, ascending, beginning with 0. */
    public int[] lineStarts() {
        return Arrays.copyOf(lineStarts, lines);
    }

    /** How many comments there are. */
    public int commentCount() {
        return commentInts / 2;
    }

    /** Offset of the first byte of a comment. */
    public int commentStart(int comment) {
        return comments[comment * 2];
    }

    /** Offset just past a comment; the newline that ends a line comment does not belong to it. */
    public int commentEnd(int comment) {
        return comments[comment * 2 + 1];
    }

    /** What the scanner objected to, in source order. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
