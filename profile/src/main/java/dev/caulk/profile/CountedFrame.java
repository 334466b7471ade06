package dev.caulk.profile;

/**
 * A frame of a counted profile, {@code # 0x1a main.f+0x1b C:/Program Files/a.go:12}, tabs or blanks between its parts. A
 * path can hold blanks and {@code +}, so the name ends at {@code +0x} and the path at a number that ends a word.
 */
final class CountedFrame {
    private CountedFrame() {}

    /** Adds the frame that a text starts with; text after it is left alone. */
    static void addTo(StackKey key, String text) {
        int address = Blanks.end(text, 1);
        int addressEnd = Numbers.hexEnd(text, address + 2);
        int name = Blanks.end(text, addressEnd);
        int plus = offset(text, name);
        key.entry(StackKey.FRAME);
        if (plus < 0) {
            key.field(text.substring(address, addressEnd)).field("").field("").flag(false);
            return;
        }
        key.field(text.substring(name, plus));
        place(key, text, Blanks.end(text, Numbers.hexEnd(text, plus + 3)));
        key.flag(false);
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

    private static void place(StackKey key, String text, int from) {
        for (int colon = text.indexOf(':', from); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = Numbers.digitsEnd(text, colon + 1);
            if (end > colon + 1 && (end == text.length() || text.charAt(end) <= ' ')) {
                key.field(text.substring(from, colon)).field(text.substring(colon + 1, end));
                return;
            }
        }
        key.field("").field("");
    }
}
