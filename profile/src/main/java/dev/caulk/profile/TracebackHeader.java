package dev.caulk.profile;

import java.util.Optional;

/**
 * The first line of a goroutine in a traceback: {@code goroutine 7 gp=0x1 m=nil [chan send (leaked), 2 minutes, locked to
 * thread labels:{"k": "v"}]:}. The order of its parts is fixed by the runtime.
 *
 * @param offset where the line's own text starts, behind indentation and log prefixes
 * @param goroutine its number
 * @param state the status or wait reason
 * @param leaked whether it is marked as leaked
 * @param minutes how long it waits, {@link Member#NONE} where absent
 * @param locked whether it is locked to a thread
 * @param bubble whether it is in a synctest bubble
 * @param system whether the dump shows runtime internals, as crashes and SIGQUIT do
 * @param labels its labels as text, empty where absent
 */
record TracebackHeader(
        int offset,
        long goroutine,
        String state,
        boolean leaked,
        long minutes,
        boolean locked,
        boolean bubble,
        boolean system,
        String labels) {
    private static final byte[] START = Line.ascii("goroutine ");
    private static final byte[] END = Line.ascii("]:");
    private static final String LEAKED = " (leaked)";
    private static final String LABELS = " labels:{";

    /** Reads a trimmed line; labels may hold {@code ]}, so the header ends at the last one. */
    static Optional<TracebackHeader> parse(Line line) {
        if (!line.endsWith(END)) {
            return Optional.empty();
        }
        int at = line.indexOf(START, line.start);
        if (at < 0) {
            return Optional.empty();
        }
        return parse(at - line.start, line.text(at + START.length, line.end - END.length));
    }

    private static Optional<TracebackHeader> parse(int offset, String text) {
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
        return Optional.of(status(offset, number.getAsLong(), open > digits + 1, status, labelText));
    }

    /** Between number and bracket stands a blank, or {@code gp=} and {@code m=} and {@code mp=}. */
    private static boolean threads(String text) {
        return text.equals(" ") || text.startsWith(" gp=") && text.endsWith(" ") || text.startsWith(" m=");
    }

    private static TracebackHeader status(int offset, long number, boolean system, String status, String labels) {
        String[] parts = status.split(", ", -1);
        String state = parts[0];
        boolean leaked = state.contains(LEAKED) || state.equals("leaked");
        state = state.replace(LEAKED, "").replace(" (scan)", "");
        long minutes = Member.NONE;
        boolean locked = false;
        boolean bubble = false;
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].endsWith(" minutes")) {
                minutes = Numbers.count(parts[i].substring(0, parts[i].indexOf(' ')))
                        .orElse(Member.NONE);
            }
            locked |= parts[i].equals("locked to thread");
            bubble |= parts[i].startsWith("synctest bubble");
        }
        return new TracebackHeader(offset, number, state, leaked, minutes, locked, bubble, system, labels);
    }
}
