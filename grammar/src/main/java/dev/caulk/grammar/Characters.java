package dev.caulk.grammar;

/** Which characters may stand in source text, and in names (Go spec, "Source code representation"). */
final class Characters {
    private static final boolean[] NAME_PART = nameParts();

    private Characters() {}

    /** Steps over the character at {@code pos}, reporting what may stand nowhere in a file. */
    static int skip(byte[] source, int pos, TokenBuffer out) {
        int c = source[pos];
        if (c > 0) {
            return pos + 1;
        }
        if (c == 0) {
            out.problem(pos, pos + 1, "invalid NUL character");
            return pos + 1;
        }
        int codePoint = Utf8.decode(source, pos);
        int end = pos + Utf8.length(codePoint);
        if (codePoint == Utf8.INVALID) {
            out.problem(pos, end, "invalid UTF-8 encoding");
        } else if (codePoint == Utf8.BYTE_ORDER_MARK) {
            out.problem(pos, end, "invalid BOM in the middle of the file");
        }
        return end;
    }

    /** Whether this byte may stand in a name. It is not when it is part of a longer character. */
    static boolean isAsciiNamePart(int c) {
        return c >= 0 && NAME_PART[c];
    }

    /** The end of the name at {@code start}, or {@code start} if none begins there. */
    static int nameEnd(byte[] source, int start) {
        int pos = start;
        while (pos < source.length) {
            int c = source[pos];
            if (c >= 0) {
                if (!NAME_PART[c]) {
                    break;
                }
                pos++;
            } else {
                int codePoint = Utf8.decode(source, pos);
                if (!Character.isLetter(codePoint) && (pos == start || !Character.isDigit(codePoint))) {
                    break;
                }
                pos += Utf8.length(codePoint);
            }
        }
        return pos;
    }

    private static boolean[] nameParts() {
        boolean[] table = new boolean[128];
        for (int c = 0; c < table.length; c++) {
            table[c] = c == '_' || Character.isLetterOrDigit(c);
        }
        return table;
    }
}
