package dev.caulk.profile;

import java.util.Arrays;

/** What a log puts before a dump: before each of its lines, or before the first alone when the dump was one message. */
final class LogPrefix {
    private int width;
    private byte last;
    private boolean blank;
    private boolean quoted;
    private boolean everyLine;
    /** How many words it has, and the last of them; no words where none ends with a blank. */
    private int words;

    private byte[] lastWord = new byte[0];

    /** Starts a goroutine whose header stands some bytes into its line. */
    void start(Line line, int offset) {
        width = offset;
        String text = offset == 0 ? "" : line.text(line.start, line.start + offset);
        quoted = !text.isBlank();
        everyLine = quoted;
        blank = text.indexOf(' ') >= 0;
        last = quoted ? line.bytes[line.start + offset - 1] : 0;
        words(line);
    }

    private void words(Line line) {
        words = 0;
        if (last != ' ') {
            return;
        }
        int end = line.start;
        int word = end;
        while (end < line.start + width) {
            word = end;
            end = wordEnd(line, word);
            lastWord = end == word ? lastWord : Arrays.copyOfRange(line.bytes, word, end);
            words += end == word ? 0 : 1;
            end++;
        }
    }

    private static int wordEnd(Line line, int from) {
        int at = from;
        while (at < line.end && line.bytes[at] != ' ') {
            at++;
        }
        return at;
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
        int byWords = words == 0 ? -1 : endByWords(line);
        int end = byWords < 0 ? end(line) : byWords;
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

    /**
     * The same by its words: fractions of a second lose their last digits where these are zeros, and names of processes differ in
     * length. The last word is the same but for its numbers.
     */
    private int endByWords(Line line) {
        int at = line.start;
        int word = at;
        for (int count = 0; count < words; count++) {
            while (at < line.end && line.bytes[at] == ' ') {
                at++;
            }
            word = at;
            at = wordEnd(line, at);
        }
        return alike(line, word, at) ? Math.min(at + 1, line.end) : -1;
    }

    private boolean alike(Line line, int from, int to) {
        int own = 0;
        int at = from;
        while (own < lastWord.length && at < to) {
            if (Numbers.digit(lastWord[own]) && Numbers.digit(line.bytes[at])) {
                own = digitsEnd(lastWord, own);
                at = line.digitsEnd(at);
            } else if (lastWord[own++] != line.bytes[at++]) {
                return false;
            }
        }
        return own == lastWord.length && at == to;
    }

    private static int digitsEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && Numbers.digit(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isCall(Line line) {
        int open = line.lastIndexOf('(');
        return open > line.start && line.bytes[line.end - 1] == ')' && !line.blankIn(line.start, open);
    }
}
