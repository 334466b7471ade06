package dev.caulk.profile;

/** Tells cheaply which lines {@link Markup} has to look at. */
final class MarkupSigns {
    private static final char ESCAPE = 0x1b;
    private static final byte[] FLAT = Line.ascii("]: ");

    private MarkupSigns() {}

    /** Whether what surrounds a whole line is markup, so that the line is none of a dump's own before it is taken off. */
    static boolean wraps(Line line) {
        int last = line.end - 1;
        while (last > line.start && line.bytes[last] == '\r') {
            last--;
        }
        if (last < line.start) {
            return false;
        }
        byte first = line.bytes[line.start];
        return line.bytes[last] == '>' || first == ESCAPE || first == '{' || first == '<' || coloured(line, last);
    }

    private static boolean coloured(Line line, int last) {
        return line.bytes[last] == 'm' && line.indexOf(ESCAPE, line.start) >= 0;
    }

    /** Whether a line can hold any. */
    static boolean in(Line line) {
        if (line.start < line.end && line.bytes[line.start] == '{' || line.indexOf(FLAT, line.start) >= 0) {
            return true;
        }
        for (int i = line.start; i < line.end; i++) {
            byte c = line.bytes[i];
            if (c == '<' || c == '&' || c == ESCAPE || c == '\\' && i + 1 < line.end && line.bytes[i + 1] == 'n') {
                return true;
            }
        }
        return false;
    }
}
