package dev.caulk.profile;

/** The second line of a frame in a traceback, {@code /src/a b.go:12 +0x1f fp=0x1 sp=0x2 pc=0x3}, read from its end. */
final class FileLine {
    private static final byte[][] SUFFIXES = {
        Line.ascii("+0x"), Line.ascii("fp=0x"), Line.ascii("sp=0x"), Line.ascii("pc=0x")
    };

    int pathEnd;
    int lineStart;
    int lineEnd;
    boolean offset;

    /** Whether a trimmed line is one; if so the fields tell where its parts stand. */
    boolean parse(Line line) {
        int end = line.end;
        offset = false;
        for (int cut = suffix(line, end); cut >= 0; cut = suffix(line, end)) {
            end = cut;
            offset = true;
        }
        int digits = end;
        while (digits > line.start && Numbers.digit(line.bytes[digits - 1])) {
            digits--;
        }
        if (digits == end || digits - 1 <= line.start || line.bytes[digits - 1] != ':') {
            return false;
        }
        pathEnd = digits - 1;
        lineStart = digits;
        lineEnd = end;
        return true;
    }

    /** Where the last word starts, blank included, if it is an offset or an address; -1 otherwise. */
    private static int suffix(Line line, int end) {
        int at = end;
        while (at > line.start && Numbers.hex(line.bytes[at - 1])) {
            at--;
        }
        if (at == end) {
            return -1;
        }
        for (byte[] suffix : SUFFIXES) {
            int start = at - suffix.length;
            if (start > line.start && line.bytes[start - 1] == ' ' && line.indexOf(suffix, start) == start) {
                return start - 1;
            }
        }
        return -1;
    }
}
