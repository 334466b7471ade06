package dev.caulk.profile;

/** What a log puts before a dump: before each of its lines, or before the first alone when the dump was one message. */
final class LogPrefix {
    private int width;
    private byte last;
    private boolean blank;
    private boolean quoted;
    private boolean everyLine;

    /** Starts a goroutine whose header stands some bytes into its line. */
    void start(Line line, int offset) {
        width = offset;
        String text = offset == 0 ? "" : line.text(line.start, line.start + offset);
        quoted = !text.isBlank();
        everyLine = quoted;
        blank = text.indexOf(' ') >= 0;
        last = quoted ? line.bytes[line.start + offset - 1] : 0;
    }

    /** Whether something stands before the header, as it does in prose that quotes one. */
    boolean quoted() {
        return quoted;
    }

    /** Whether the lines after the header are taken to have it too. */
    boolean everyLine() {
        return everyLine;
    }

    /**
     * Removes it from a trimmed line.
     *
     * @param first whether the line is the first behind the header, which tells whether it stands before all
     * @return false if the line has none, so that it is no part of the dump
     */
    boolean strip(Line line, boolean first) {
        if (!everyLine) {
            return true;
        }
        int end = end(line);
        if (first && (end < 0 || blank) && isCall(line)) {
            everyLine = false;
            return true;
        }
        if (end < 0) {
            return false;
        }
        line.start = end;
        line.trim();
        return true;
    }

    /** Where it ends in a line, the end of the line where that is shorter; -1 if it has none. Line numbers grow by a digit. */
    private int end(Line line) {
        int at = line.start + width;
        if (at > line.end) {
            return line.end;
        }
        byte before = line.bytes[at - 1];
        if (before == last || before == '\t') {
            return at;
        }
        boolean numbered = Numbers.digit(before) || Numbers.digit(line.bytes[line.start]);
        return numbered && at < line.end && line.bytes[at] == last ? at + 1 : -1;
    }

    private static boolean isCall(Line line) {
        int open = line.lastIndexOf('(');
        return open > line.start && line.bytes[line.end - 1] == ')' && !line.blankIn(line.start, open);
    }
}
