package dev.caulk.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens, comments and lexical problems of one file, in flat arrays that the next file reuses.
 *
 * <p>Token types are the constants of {@link GoParser}. A semicolon that the scanner inserted is empty: its start is its
 * end. The last token is {@link #EOF}.
 */
public final class TokenBuffer {
    /** The type of the end of a file; what ANTLR has for it. */
    public static final int EOF = -1;

    /** No token has it. */
    static final int NO_TYPE = 0;

    private static final int INITIAL = 1 << 12;

    /** What has more is no Go but some other kind of file, and each problem takes memory. */
    private static final int MOST_PROBLEMS = 10_000;

    private static final int COMMENT_INTS = 3;

    private byte[] source = new byte[0];
    private int[] types = new int[INITIAL];
    private int[] starts = new int[INITIAL];
    private int[] ends = new int[INITIAL];
    private long[] keys = new long[INITIAL];
    private int size;
    private int[] comments = new int[INITIAL];
    private int commentInts;
    private int[] lineStarts = new int[INITIAL];
    private int lines;
    private final List<Problem> problems = new ArrayList<>();
    private int problemCount;

    TokenBuffer() {}

    void begin(byte[] newSource) {
        source = newSource;
        size = 0;
        commentInts = 0;
        lines = 0;
        addLine(0);
        problems.clear();
        problemCount = 0;
    }

    /** Takes over what is known of a file besides its tokens. */
    void beginCopy(TokenBuffer other) {
        begin(other.source);
        comments = other.comments;
        commentInts = other.commentInts;
        lineStarts = other.lineStarts;
        lines = other.lines;
    }

    void add(int type, int start, int end) {
        if (size == types.length) {
            grow();
        }
        types[size] = type;
        starts[size] = start;
        ends[size++] = end;
    }

    void addName(int type, int start, int end, long key) {
        // Not by the other method: a call takes a third of what this does, and half the tokens are names.
        if (size == types.length) {
            grow();
        }
        types[size] = type;
        starts[size] = start;
        ends[size] = end;
        keys[size++] = key;
    }

    private void grow() {
        ensure(size * 2);
    }

    private void ensure(int capacity) {
        if (capacity > types.length) {
            types = Arrays.copyOf(types, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            keys = Arrays.copyOf(keys, capacity);
        }
    }

    /** Adds the tokens {@code from} to {@code to} (exclusive) of another buffer. */
    void addAll(TokenBuffer other, int from, int to) {
        int count = to - from;
        ensure(Math.max(types.length, (size + count) * 2));
        System.arraycopy(other.types, from, types, size, count);
        System.arraycopy(other.starts, from, starts, size, count);
        System.arraycopy(other.ends, from, ends, size, count);
        System.arraycopy(other.keys, from, keys, size, count);
        size += count;
    }

    /** Puts tokens of these types in the place of some. {@code BAD} covers what those did, the others are empty. */
    void replace(int from, int to, int... newTypes) {
        int start = from < to ? starts[from] : ends[Math.max(0, from - 1)];
        int end = from < to ? ends[to - 1] : start;
        ensure(Math.max(types.length, size + newTypes.length));
        int target = from + newTypes.length;
        System.arraycopy(types, to, types, target, size - to);
        System.arraycopy(starts, to, starts, target, size - to);
        System.arraycopy(ends, to, ends, target, size - to);
        System.arraycopy(keys, to, keys, target, size - to);
        size += target - to;
        int reached = start;
        for (int i = 0; i < newTypes.length; i++) {
            types[from + i] = newTypes[i];
            starts[from + i] = reached;
            reached = newTypes[i] == GoParser.BAD ? end : reached;
            ends[from + i] = reached;
        }
    }

    void setType(int token, int type) {
        types[token] = type;
    }

    /** Forgets the tokens from this one on. */
    void truncate(int token) {
        size = token;
    }

    void addComment(int start, int end, boolean behindCode) {
        if (commentInts + COMMENT_INTS > comments.length) {
            comments = Arrays.copyOf(comments, comments.length * 2);
        }
        comments[commentInts] = start;
        comments[commentInts + 1] = end;
        comments[commentInts + 2] = behindCode ? 1 : 0;
        commentInts += COMMENT_INTS;
    }

    /** Whether there is a token on the line that began last. */
    boolean lineHasToken() {
        return size > 0 && ends[size - 1] > lineStarts[lines - 1];
    }

    /** Notes that a line begins; called in the order of the lines. */
    void addLine(int start) {
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = start;
    }

    void problem(int start, int end, String message) {
        problemCount++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(start, end, message));
        }
    }

    int problemCount() {
        return problemCount;
    }

    /** Whether {@link #problems} are all that the scanner objected to, and not just the first. */
    public boolean hasAllProblems() {
        return problemCount == problems.size();
    }

    /** How many tokens have been added. */
    int size() {
        return size;
    }

    int lastType() {
        return size == 0 ? NO_TYPE : types[size - 1];
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

    /** The {@link NameKey} of a name or keyword; of other tokens, anything. */
    public long key(int token) {
        return keys[token];
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
        return commentInts / COMMENT_INTS;
    }

    /** Offset of the first byte of a comment. */
    public int commentStart(int comment) {
        return comments[comment * COMMENT_INTS];
    }

    /** Offset just past a comment; the newline that ends a line comment does not belong to it. */
    public int commentEnd(int comment) {
        return comments[comment * COMMENT_INTS + 1];
    }

    /** Whether a token precedes a comment on its line. */
    public boolean commentIsBehindCode(int comment) {
        return comments[comment * COMMENT_INTS + 2] != 0;
    }

    /** What the scanner objected to, in source order; see {@link #hasAllProblems}. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
