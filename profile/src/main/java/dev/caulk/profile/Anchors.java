package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what starts in a line. A dump that was pasted onto one line has all its records and frames there, with typed
 * remarks between; a proper one has one thing a line.
 */
final class Anchors {
    static final String TOTAL = " profile: total ";
    private static final String AT = " @";
    /** Quotes, tables, JSON strings, and the line numbers of {@code grep -n}. */
    private static final String BEFORE_COUNT = ">|\":";

    private static final String LABELS = "labels: {";

    private final String line;
    private final List<Anchor> found = new ArrayList<>();

    private Anchors(String line) {
        this.line = line;
    }

    static List<Anchor> in(String line) {
        Anchors anchors = new Anchors(line);
        String trimmed = line.trim();
        if (trimmed.startsWith("# " + LABELS) && trimmed.endsWith("}")) {
            return List.of(new Anchor(Anchor.Kind.LABELS, line.indexOf('#'), UnreadKind.HEAP));
        }
        if (isProperFrame(trimmed)) {
            return List.of(new Anchor(Anchor.Kind.FRAME, line.indexOf('#'), UnreadKind.HEAP));
        }
        anchors.headers();
        anchors.records();
        anchors.comments();
        anchors.unread();
        anchors.found.sort(Comparator.comparingInt(Anchor::start));
        return anchors.found;
    }

    /** Most lines of a proper profile are one frame with tabs between its parts, and nothing else starts in them. */
    private static boolean isProperFrame(String line) {
        return line.startsWith("#\t0x") && line.indexOf('#', 1) < 0 && line.indexOf(AT + " 0x") < 0;
    }

    private void add(Anchor.Kind kind, int start) {
        found.add(new Anchor(kind, start, UnreadKind.HEAP));
    }

    private void headers() {
        for (int at = line.indexOf(TOTAL); at >= 0; at = line.indexOf(TOTAL, at + 1)) {
            int digit = at + TOTAL.length();
            int start = at;
            while (start > 0 && name(line.charAt(start - 1))) {
                start--;
            }
            if (start < at && digit < line.length() && Numbers.digit(line.charAt(digit))) {
                add(Anchor.Kind.HEADER, start);
            }
        }
    }

    /** Profiles are named like packages. */
    private static boolean name(char c) {
        return c > ' ' && c < 0x7F && c != '`' && c != '"' && c != '>' && c != '|' && c != '(' && c != ':' && c != '=';
    }

    private void records() {
        for (int at = line.indexOf(AT); at >= 0; at = line.indexOf(AT, at + 1)) {
            int start = at;
            while (start > 0 && Numbers.digit(line.charAt(start - 1))) {
                start--;
            }
            boolean addresses =
                    line.startsWith(" 0x", at + 2) || line.substring(at + 2).isBlank();
            if (start < at && addresses && startsWord(start)) {
                add(Anchor.Kind.RECORD, start);
            }
        }
    }

    /** A count follows a blank, or a rule of dashes or foreign words that someone typed before it; never a sign. */
    private boolean startsWord(int start) {
        if (start == 0) {
            return true;
        }
        char before = line.charAt(start - 1);
        boolean rule = before == '-' && start > 1 && line.charAt(start - 2) == '-';
        return before <= ' ' || before > 0x7F || BEFORE_COUNT.indexOf(before) >= 0 || rule;
    }

    private void comments() {
        for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
            int text = at + 1;
            while (text < line.length() && line.charAt(text) <= ' ') {
                text++;
            }
            if (text > at + 1 && line.startsWith("0x", text)) {
                add(Anchor.Kind.FRAME, at);
            } else if (text > at + 1 && line.startsWith(LABELS, text)) {
                add(Anchor.Kind.LABELS, at);
            }
        }
    }

    private void unread() {
        for (UnreadKind kind : UnreadKind.values()) {
            for (String trigger : kind.triggers()) {
                int start = line.indexOf(trigger);
                if (start >= 0 && kind.confirmed(line, start, trigger)) {
                    found.add(new Anchor(Anchor.Kind.UNREAD, start, kind));
                }
            }
        }
    }
}
