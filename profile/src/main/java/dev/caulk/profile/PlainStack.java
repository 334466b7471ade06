package dev.caulk.profile;

/** Reads what stands behind the header of a goroutine, where it looks as the runtime prints it. */
final class PlainStack {
    private static final int NONE = -1;
    private static final byte[] CREATED = Line.ascii("created by ");
    private static final byte[] IN = Line.ascii(" in goroutine ");

    private final FrameTable frames;
    private final StackKey key;
    private final Member member;
    private final ByteTable names;
    private final ByteTable files;
    /** What differs between goroutines of the stack read last. */
    final Cuts cuts = new Cuts();
    /** The number of its innermost function's name, -1 where there is none. */
    int top;
    /** Its lines, with the empty one behind it. */
    int lines;

    private byte[] bytes = new byte[0];
    private int to;

    /** A reader that adds frames to a key, and tells a member its creator. */
    PlainStack(FrameTable frames, StackKey key, Member member) {
        this.frames = frames;
        this.names = frames.names();
        this.files = frames.files();
        this.key = key;
        this.member = member;
    }

    static int newline(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at < to ? at : NONE;
    }

    static boolean matches(byte[] bytes, int to, byte[] what, int at) {
        if (at + what.length > to) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (bytes[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads a stack and the empty line behind it; answers where the next line starts, or -1 where it looks otherwise. */
    int read(byte[] buffer, int from, int end) {
        bytes = buffer;
        to = end;
        cuts.count = 0;
        cuts.numbers = 0;
        cuts.numberLast = false;
        top = NONE;
        lines = 0;
        int at = from;
        while (at != NONE && at < to && bytes[at] != '\n') {
            boolean creator = bytes[at] == 'c' && matches(bytes, to, CREATED, at);
            at = creator ? creator(at + CREATED.length) : call(at);
            lines += 2;
        }
        lines++;
        return at == NONE || at >= to ? NONE : at + 1;
    }

    /** Reads {@code pkg.f(0x1, {0x2, ...})}, where the last parenthesis that opens ends the name, and its place. */
    private int call(int from) {
        byte[] text = bytes;
        int open = NONE;
        int blank = NONE;
        int at = from;
        for (byte b = text[at]; b != '\n'; b = text[at]) {
            if (b == '(') {
                open = at;
            } else if (b == ' ' && blank == NONE) {
                blank = at;
            }
            if (++at == to) {
                return NONE;
            }
        }
        byte first = text[from];
        boolean odd = blank != NONE && blank < open || text[at - 1] != ')';
        if (odd || open <= from || first <= '<' && isMarkup(first) || first == '{' || first == '[') {
            return NONE;
        }
        boolean inlined = at - open == 5 && text[open + 1] == '.';
        if (!inlined) {
            cuts.add(open + 1, at - 1, false);
        }
        int name = names.id(text, from, open);
        top = top == NONE ? name : top;
        return place(at + 1, name, inlined);
    }

    private static boolean isMarkup(byte first) {
        return first >= 0 && first <= ' ' || first == '<';
    }

    /** Reads {@code pkg.f in goroutine 1}, and its place. */
    private int creator(int from) {
        int at = from;
        while (at < to && bytes[at] > ' ') {
            at++;
        }
        if (at == to) {
            return NONE;
        }
        int end = at;
        if (matches(bytes, to, IN, at)) {
            int digits = at + IN.length;
            at = digits;
            long number = 0;
            while (at < to && at - digits < Numbers.DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
                number = number * 10 + bytes[at++] - '0';
            }
            member.creator = number;
            cuts.add(digits, at, true);
        }
        if (at == to || bytes[at] != '\n' || bytes[at - 1] == ' ' || end == from) {
            return NONE;
        }
        key.add(StackKey.CREATOR);
        return place(at + 1, names.id(bytes, from, end), false);
    }

    /** Reads a tab and {@code file:line +0x1f fp=0x1 sp=0x2 pc=0x3}, from its end. */
    private int place(int from, int name, boolean inlined) {
        byte[] text = bytes;
        int newline = newline(text, from, to);
        if (newline - from < 2 || text[from] != '\t' || text[from + 1] >= 0 && text[from + 1] <= ' ') {
            return NONE;
        }
        int end = newline;
        for (int cut = address(from, end); cut != NONE; cut = address(from, end)) {
            end = cut;
        }
        int number = 0;
        int unit = 1;
        int colon = end - 1;
        for (byte b = text[colon]; colon > from && b >= '0' && b <= '9'; b = text[--colon]) {
            number += (b - '0') * unit;
            unit *= 10;
        }
        if (text[colon] != ':' || colon == end - 1 || colon <= from + 1 || end - colon > Numbers.DIGITS / 2) {
            return NONE;
        }
        int file = files.id(text, from + 1, colon);
        key.add(frames.id(name, file, number, FrameTable.NONE, inlined && end == newline));
        return newline + 1;
    }

    /** Where the last word starts, blank included, if it is an offset or an address. */
    private int address(int from, int end) {
        int at = end;
        // The digits as the runtime prints them.
        while (at > from
                && (bytes[at - 1] >= '0' && bytes[at - 1] <= '9' || bytes[at - 1] >= 'a' && bytes[at - 1] <= 'f')) {
            at--;
        }
        if (at == end || at - 7 < from || bytes[at - 1] != 'x' || bytes[at - 2] != '0') {
            return NONE;
        }
        if (bytes[at - 3] == '+') {
            return bytes[at - 4] == ' ' ? at - 4 : NONE;
        }
        boolean register =
                bytes[at - 3] == '=' && bytes[at - 4] == 'p' && (bytes[at - 5] == 'f' || bytes[at - 5] == 's')
                        || bytes[at - 3] == '=' && bytes[at - 4] == 'c' && bytes[at - 5] == 'p';
        return register && bytes[at - 6] == ' ' ? at - 6 : NONE;
    }
}
