package dev.caulk.syntax;

import dev.caulk.grammar.Problem;
import dev.caulk.grammar.TokenBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads {@code //line} and {@code /*line} comments (go doc cmd/compile, "Line directives"). */
final class LineDirectives {
    /** Numbers from here on are taken for mistakes, as Go does. */
    private static final int MOST = 1 << 30;

    private static final byte[] MARKER = "line ".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER_END = 2 + MARKER.length;

    private final String path;
    private final TokenBuffer tokens;
    private final int[] lineStarts;
    private final List<LineOrigin> origins = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A directive's text, and what precedes and follows its last colon. */
    private record Tail(String before, String digits, OptionalInt number) {}

    private LineDirectives(String path, TokenBuffer tokens, int[] lineStarts) {
        this.path = path;
        this.tokens = tokens;
        this.lineStarts = lineStarts;
    }

    /** The directives of a scanned file; what is wrong with them is added to {@code problems}. */
    static List<LineOrigin> of(String path, TokenBuffer tokens, int[] lineStarts, List<Problem> problems) {
        List<LineOrigin> origins = List.of();
        for (int i = 0; i < tokens.commentCount(); i++) {
            if (isDirective(tokens.source(), tokens.commentStart(i), tokens.commentEnd(i))) {
                LineDirectives directives = new LineDirectives(path, tokens, lineStarts);
                directives.readFrom(i);
                problems.addAll(directives.problems);
                return List.copyOf(directives.origins);
            }
        }
        return origins;
    }

    private static boolean isDirective(byte[] source, int start, int end) {
        if (end - start < MARKER_END || source[start + 2] != MARKER[0]) {
            return false;
        }
        for (int i = 0; i < MARKER.length; i++) {
            if (source[start + 2 + i] != MARKER[i]) {
                return false;
            }
        }
        boolean general = source[start + 1] == '*';
        return general || start == 0 || source[start - 1] == '\n';
    }

    private void readFrom(int first) {
        for (int i = first; i < tokens.commentCount(); i++) {
            int start = tokens.commentStart(i);
            int end = tokens.commentEnd(i);
            if (isDirective(tokens.source(), start, end)) {
                read(start, end);
            }
        }
    }

    private void read(int start, int end) {
        boolean general = tokens.source()[start + 1] == '*';
        int textStart = start + MARKER_END;
        int textEnd = general ? Math.max(textStart, end - 2) : end;
        String text = new String(tokens.source(), textStart, textEnd - textStart, StandardCharsets.UTF_8);
        if (text.indexOf(':') < 0) {
            return;
        }
        Tail last = tail(text);
        if (last.number.isEmpty()) {
            problem(start, end, "invalid line number: " + last.digits);
            return;
        }
        Tail first = tail(last.before);
        boolean hasColumn = first.number.isPresent();
        Tail line = hasColumn ? first : last;
        if (hasColumn && !isValid(last)) {
            problem(start, end, "invalid column number: " + last.digits);
        } else if (!isValid(line)) {
            problem(start, end, "invalid line number: " + line.digits);
        } else {
            int column = hasColumn ? last.number.getAsInt() : 0;
            add(general ? end : nextLine(end), line.before, line.number.getAsInt(), column);
        }
    }

    private void add(int offset, String name, int line, int column) {
        String file;
        if (name.isEmpty()) {
            file = column == 0 ? "" : LineOrigin.pathAt(origins, offset, path);
        } else {
            file = LineOrigin.resolve(path, name);
        }
        origins.add(new LineOrigin(offset, LineOrigin.lineOf(lineStarts, offset), file, line, column));
    }

    /** Where the line after a comment begins. */
    private int nextLine(int end) {
        byte[] source = tokens.source();
        int at = end;
        while (at < source.length && source[at] != '\n') {
            at++;
        }
        return Math.min(source.length, at + 1);
    }

    private void problem(int start, int end, String message) {
        problems.add(new Problem(start, end, message));
    }

    private static boolean isValid(Tail tail) {
        int number = tail.number.orElse(0);
        return number > 0 && number <= MOST;
    }

    private static Tail tail(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new Tail(text, text, OptionalInt.empty());
        }
        String digits = text.substring(colon + 1);
        return new Tail(text.substring(0, colon), digits, number(digits));
    }

    /** A number that is too great for an int counts as too great for a line. */
    private static OptionalInt number(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return OptionalInt.of(
                significant.length() > 10
                        ? Integer.MAX_VALUE
                        : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(significant)));
    }
}
