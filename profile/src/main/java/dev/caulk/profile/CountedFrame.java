package dev.caulk.profile;

/**
 * A frame of a counted profile, {@code # 0x1a main.f+0x1b C:/Program Files/a.go:12}, tabs or blanks between its parts. A
 * path can hold blanks and {@code +}, so the name ends at {@code +0x} and the path at a number that ends a word.
 */
final class CountedFrame {
    private static final byte[] START = Line.ascii("#\t0x");

    private CountedFrame() {}

    /** Number of the frame that a text starts with; text after it is left alone. */
    static int read(Symbols symbols, String text) {
        int address = Blanks.end(text, 1);
        // What a pattern took for an address may be a blank of another sort, and the text end there.
        int addressEnd = Numbers.hexEnd(text, Math.min(text.length(), address + 2));
        int name = Blanks.end(text, addressEnd);
        int plus = offset(text, name);
        if (plus < 0) {
            return symbols.frame(text.substring(address, addressEnd), "", -1, -1);
        }
        String function = text.substring(name, plus);
        return place(symbols, function, text, Blanks.end(text, Numbers.hexEnd(text, plus + 3)));
    }

    private static int offset(String text, int from) {
        int plus = text.indexOf("+0x", from);
        while (plus >= 0) {
            int end = Numbers.hexEnd(text, plus + 3);
            if (end > plus + 3 && (end == text.length() || text.charAt(end) <= ' ')) {
                return plus;
            }
            plus = text.indexOf("+0x", plus + 1);
        }
        return -1;
    }

    private static int place(Symbols symbols, String function, String text, int from) {
        for (int colon = text.indexOf(':', from); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = Numbers.digitsEnd(text, colon + 1);
            if (end > colon + 1 && (end == text.length() || text.charAt(end) <= ' ')) {
                int line = Numbers.integer(text.substring(colon + 1, end)).orElse(-1);
                return symbols.frame(function, text.substring(from, colon), line, -1);
            }
        }
        return symbols.frame(function, "", -1, -1);
    }

    /**
     * Number of the frame that a whole line is, {@code #\t0x1a\tmain.f+0x1b\t/src/a.go:12}, as the runtime prints it; -1 for
     * a line that is anything else.
     */
    static int readLine(FrameTable frames, Line line) {
        if (!line.startsWith(START)) {
            return -1;
        }
        int name = line.hexEnd(line.start + START.length);
        int tab = line.indexOf('\t', name + 1);
        if (tab < 0 || line.bytes[name] != '\t') {
            return -1;
        }
        int plus = line.hexStart(tab) - 3;
        int file = tab;
        while (file < line.end && line.bytes[file] == '\t') {
            file++;
        }
        int digits = line.digitsStart();
        boolean fits = plus > name + 1
                && line.bytes[plus] == '+'
                && line.bytes[plus + 1] == '0'
                && line.bytes[plus + 2] == 'x'
                && digits < line.end
                && digits - 1 > file
                && line.bytes[digits - 1] == ':'
                && onePath(line, file, digits);
        if (!fits) {
            return -1;
        }
        int number = (int) Math.min(line.number(digits, line.end), Integer.MAX_VALUE);
        int function = frames.names().id(line.bytes, name + 1, plus);
        int path = frames.files().id(line.bytes, file, digits - 1);
        return frames.id(function, path, number, FrameTable.NONE, false);
    }

    /** Whether nothing else starts in a path: a line can hold a whole profile that lost its line ends. */
    private static boolean onePath(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = line.bytes[i];
            if (c == '\t' || c == '#' || c == '@' && line.bytes[i - 1] == ' ') {
                return false;
            }
        }
        return true;
    }
}
