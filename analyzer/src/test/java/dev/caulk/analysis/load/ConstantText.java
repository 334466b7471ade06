package dev.caulk.analysis.load;

import dev.caulk.analysis.types.ConstantValue;

/** Writes constants as {@code dumptypes} does. */
final class ConstantText {
    private ConstantText() {}

    static String of(ConstantValue value) {
        if (value instanceof ConstantValue.IntValue i) {
            return i.value().toString();
        }
        if (value instanceof ConstantValue.BoolValue b) {
            return Boolean.toString(b.value());
        }
        if (value instanceof ConstantValue.FloatValue f) {
            return f.numerator() + "/" + f.denominator();
        }
        if (value instanceof ConstantValue.ComplexValue c) {
            return "(" + of(c.real()) + " + " + of(c.imaginary()) + "i)";
        }
        return value instanceof ConstantValue.StringValue s ? quoted(s.value()) : "?";
    }

    /** A byte that is no UTF-8 is a lone surrogate: 0xDC00 and the byte. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
            if (plain) {
                out.appendCodePoint(c);
            } else if (c >= 0xDC80 && c <= 0xDCFF) {
                out.append(String.format("\\x%02x", c - 0xDC00));
            } else {
                for (byte b : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    out.append(String.format("\\x%02x", b & 0xFF));
                }
            }
        });
        return out.append('"').toString();
    }
}
