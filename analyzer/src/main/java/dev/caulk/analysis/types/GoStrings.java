package dev.caulk.analysis.types;

/**
 * Go strings are bytes. A byte that a {@code \xNN} escape puts where UTF-8 has none is kept as a lone surrogate U+DC80 to U+DCFF, so
 * that lengths stay right.
 */
final class GoStrings {
    private static final int RAW_BYTE = 0xDC00;

    private GoStrings() {}

    /** The value of a string or rune literal with its quotes. */
    static String unquote(String literal) {
        if (literal.length() < 2) {
            return "";
        }
        String body = literal.substring(1, literal.length() - 1);
        if (literal.charAt(0) == '`') {
            return body.replace("\r", "");
        }
        return body.indexOf('\\') < 0 ? body : unescape(body);
    }

    private static String unescape(String body) {
        StringBuilder out = new StringBuilder(body.length());
        int i = 0;
        while (i < body.length()) {
            char c = body.charAt(i);
            if (c != '\\' || i + 1 >= body.length()) {
                out.append(c);
                i++;
            } else {
                i = escape(body, i + 1, out);
            }
        }
        return out.toString();
    }

    private static int escape(String body, int at, StringBuilder out) {
        char kind = body.charAt(at);
        return switch (kind) {
            case 'x' -> bytes(body, at + 1, 2, 16, out);
            case 'u' -> codePoint(body, at + 1, 4, out);
            case 'U' -> codePoint(body, at + 1, 8, out);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> bytes(body, at, 3, 8, out);
            default -> {
                out.append(simple(kind));
                yield at + 1;
            }
        };
    }

    private static char simple(char kind) {
        return switch (kind) {
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            default -> kind;
        };
    }

    private static int bytes(String body, int from, int digits, int radix, StringBuilder out) {
        int end = Math.min(body.length(), from + digits);
        int value = Integer.parseInt(body.substring(from, end), radix) & 0xFF;
        out.append((char) (value < 0x80 ? value : RAW_BYTE + value));
        return end;
    }

    private static int codePoint(String body, int from, int digits, StringBuilder out) {
        int end = Math.min(body.length(), from + digits);
        int value = Integer.parseInt(body.substring(from, end), 16);
        out.appendCodePoint(Character.isValidCodePoint(value) ? value : 0xFFFD);
        return end;
    }

    /** How many bytes the string has in Go. */
    static int byteLength(String value) {
        int length = 0;
        int i = 0;
        while (i < value.length()) {
            int rune = value.codePointAt(i);
            length += isRawByte(rune) ? 1 : rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
            i += Character.charCount(rune);
        }
        return length;
    }

    /** The first code point; a raw byte has its own value, as in {@code '\xff'}. */
    static int firstRune(String value) {
        int rune = value.codePointAt(0);
        return isRawByte(rune) ? rune - RAW_BYTE : rune;
    }

    private static boolean isRawByte(int rune) {
        return rune >= RAW_BYTE + 0x80 && rune <= RAW_BYTE + 0xFF;
    }
}
