package dev.caulk.analysis.stdindex.generator;

import java.math.BigInteger;

/** Go literals of constant values. */
final class Literals {
    private static final int RAW_BYTE = 0xDC00;

    private Literals() {}

    /** A string literal. A lone surrogate stands for a raw byte, as in {@code ConstantValue.StringValue}. */
    static String string(String value) {
        StringBuilder out = new StringBuilder("\"");
        value.codePoints().forEach(c -> append(out, c, '"'));
        return out.append('"').toString();
    }

    /** An untyped rune constant, which need not be a code point. */
    static String rune(BigInteger value) {
        boolean valid = value.signum() >= 0 && value.bitLength() < 22 && Character.isValidCodePoint(value.intValue());
        boolean surrogate = valid && value.intValue() >= 0xD800 && value.intValue() < 0xE000;
        if (!valid || surrogate) {
            return "'\\x00' + " + value;
        }
        StringBuilder out = new StringBuilder("'");
        append(out, value.intValue(), '\'');
        return out.append('\'').toString();
    }

    private static void append(StringBuilder out, int c, char quote) {
        if (c == quote || c == '\\') {
            out.append('\\').append((char) c);
        } else if (c >= ' ' && c < 0x7F) {
            out.append((char) c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c < 0x80) {
            out.append(String.format("\\x%02x", c));
        } else if (c >= RAW_BYTE + 0x80 && c <= RAW_BYTE + 0xFF) {
            out.append(String.format("\\x%02x", c - RAW_BYTE));
        } else {
            out.append(c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c));
        }
    }
}
