package dev.caulk.profile;

import java.util.Optional;

/**
 * The first line of a goroutine in a traceback, {@code goroutine 7 gp=0x1 m=nil [chan send (leaked), 2 minutes, locked to
 * thread, synctest bubble 1 labels:{"k": "v"}]:}.
 *
 * @param offset where {@code goroutine} starts, behind a log prefix
 * @param goroutine its number
 * @param state the status or wait reason, a number of {@link Symbols#texts()}
 * @param runs whether it is running
 * @param flags of {@link StackKey}
 * @param minutes how long it waits, {@link Member#NONE} where absent
 * @param system whether the dump shows runtime internals, as crashes and SIGQUIT do
 * @param labels its labels, a number of {@link Symbols#texts()}
 */
record TracebackHeader(
        int offset, long goroutine, int state, boolean runs, int flags, long minutes, boolean system, int labels) {
    private static final byte[] START = Line.ascii("goroutine ");
    private static final byte[] END = Line.ascii("]:");
    private static final byte[] MINUTES = Line.ascii(" minutes]:");
    private static final String RUNNING = "running";
    private static final String LEAKED = " (leaked)";
    private static final String SCAN = " (scan)";
    private static final String LABELS = " labels:{";
    private static final int DIGITS = 18;

    /** Reads a trimmed line; labels may hold {@code ]}, so the header ends at the last one. */
    static Optional<TracebackHeader> parse(Line line, Symbols symbols) {
        if (!line.endsWith(END)) {
            return Optional.empty();
        }
        int at = line.startsWith(START) ? line.start : line.indexOf(START, line.start);
        if (at < 0) {
            return Optional.empty();
        }
        Optional<TracebackHeader> plain = plain(line, at, symbols);
        return plain.isPresent()
                ? plain
                : parse(at - line.start, line.text(at + START.length, line.end - END.length), symbols);
    }

    /** The usual header, {@code goroutine 7 [chan send, 2 minutes]:}, of which a dump can hold a million. */
    private static Optional<TracebackHeader> plain(Line line, int at, Symbols symbols) {
        int digits = at + START.length;
        int end = line.digitsEnd(digits);
        int state = end + 2;
        if (end == digits || end - digits > DIGITS || state >= line.end || line.bytes[end] != ' ') {
            return Optional.empty();
        }
        int stateEnd = state;
        while (stateEnd < line.end && isWord(line.bytes[stateEnd])) {
            stateEnd++;
        }
        long minutes = Member.NONE;
        int rest = stateEnd;
        if (rest + 2 < line.end && line.bytes[rest] == ',') {
            rest = line.digitsEnd(stateEnd + 2);
            minutes = line.number(stateEnd + 2, Math.min(rest, stateEnd + 2 + DIGITS));
            if (rest == stateEnd + 2 || !line.rest(rest, MINUTES)) {
                return Optional.empty();
            }
        } else if (!line.rest(rest, END)) {
            return Optional.empty();
        }
        int text = symbols.texts().id(line.bytes, state, stateEnd);
        boolean runs = symbols.texts().text(text).equals(RUNNING);
        return line.bytes[end + 1] == '['
                ? Optional.of(new TracebackHeader(
                        at - line.start, line.number(digits, end), text, runs, 0, minutes, false, symbols.none()))
                : Optional.empty();
    }

    /** A wait reason of letters and blanks, without any mark in parentheses. */
    private static boolean isWord(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ' || c == '.';
    }

    /** Whether what stands in the brackets is a wait reason alone, without marks and labels. */
    static boolean isReason(String inside) {
        boolean reason = !inside.equals("leaked") && !inside.contains(LEAKED) && !inside.contains(SCAN);
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            reason &= letter || " .()".indexOf(c) >= 0;
        }
        return reason;
    }

    private static Optional<TracebackHeader> parse(int offset, String text, Symbols symbols) {
        int digits = Numbers.digitsEnd(text, 0);
        int open = text.indexOf('[', digits);
        var number = Numbers.count(text.substring(0, digits));
        if (open < 0 || number.isEmpty() || !threads(text.substring(digits, open))) {
            return Optional.empty();
        }
        String inside = text.substring(open + 1);
        int labels = inside.indexOf(LABELS);
        String status = labels < 0 ? inside : inside.substring(0, labels);
        String labelText = labels < 0 ? "" : inside.substring(labels + LABELS.length() - 1);
        return Optional.of(status(
                offset,
                number.getAsLong(),
                open > digits + 1,
                status,
                symbols.texts().id(labelText),
                symbols));
    }

    /** Between number and bracket stands a blank, or {@code gp=} and {@code m=} and {@code mp=}. */
    private static boolean threads(String text) {
        return text.equals(" ") || text.startsWith(" gp=") && text.endsWith(" ") || text.startsWith(" m=");
    }

    private static TracebackHeader status(
            int offset, long number, boolean system, String status, int labels, Symbols symbols) {
        String[] parts = status.split(", ", -1);
        String state = parts[0];
        int flags = state.contains(LEAKED) || state.equals("leaked") ? StackKey.LEAKED : 0;
        state = state.replace(LEAKED, "").replace(SCAN, "");
        long minutes = Member.NONE;
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].endsWith(" minutes")) {
                minutes = Numbers.count(parts[i].substring(0, parts[i].indexOf(' ')))
                        .orElse(Member.NONE);
            }
            flags |= parts[i].equals("locked to thread") ? StackKey.LOCKED : 0;
            flags |= parts[i].startsWith("synctest bubble") ? StackKey.BUBBLE : 0;
        }
        boolean runs = state.equals(RUNNING);
        return new TracebackHeader(offset, number, symbols.texts().id(state), runs, flags, minutes, system, labels);
    }
}
