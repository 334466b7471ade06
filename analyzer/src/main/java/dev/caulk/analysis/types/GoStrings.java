package dev.caulk.analysis.types;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
        out.appendCodePoint(isRune(value) ? value : 0xFFFD);
        return end;
    }

    /** How many bytes the string has in Go. */
    static int byteLength(String value) {
        return bytes(value).length;
    }

    private static byte[] bytes(String value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length());
        value.codePoints().forEach(rune -> {
            if (isRawByte(rune)) {
                out.write(rune - RAW_BYTE);
            } else {
                out.writeBytes(Character.toString(rune).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }

    /** The order of strings is that of their bytes (spec: Comparison operators). */
    static int compare(String one, String other) {
        return Arrays.compareUnsigned(bytes(one), bytes(other));
    }

    /** Bytes that are no characters by themselves may be one together. */
    static String concatenate(String one, String other) {
        String both = one + other;
        return both.codePoints().anyMatch(GoStrings::isRawByte) ? decode(bytes(both)) : both;
    }

    private static String decode(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int length = encodedLength(bytes[at] & 0xFF);
            String rune = new String(bytes, at, Math.min(length, bytes.length - at), StandardCharsets.UTF_8);
            boolean valid =
                    Arrays.equals(rune.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, at + length));
            if (valid) {
                out.append(rune);
                at += length;
            } else {
                out.append((char) (RAW_BYTE + (bytes[at] & 0xFF)));
                at++;
            }
        }
        return out.toString();
    }

    private static int encodedLength(int first) {
        return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    /** Whether a number is a code point that a string can hold. */
    static boolean isRune(int value) {
        return Character.isValidCodePoint(value)
                && (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE);
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
