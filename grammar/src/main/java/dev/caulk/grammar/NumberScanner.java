package dev.caulk.grammar;

/** Integer, floating-point and imaginary literals (Go spec, "Integer literals" and following). */
final class NumberScanner {
    private byte[] source = new byte[0];
    private int pos;
    private int type;
    private String problem = "";
    private int base;
    private int digits;
    private int badDigit;
    private int badSeparator;

    /** Adds the literal at {@code start}, which is a digit or a point before a digit, and returns its end. */
    int scan(byte[] text, int start, TokenBuffer out) {
        int end = plainEnd(text, start);
        if (end > start) {
            out.add(GoParser.INT, start, end);
            return end;
        }
        begin(text, start);
        prefix();
        boolean prefixed = pos > start;
        boolean leadingZero = base == 10 && at('0');
        digitRun(prefixed);
        if (digits == 0 && prefixed && !at('.')) {
            object(name() + " has no digits");
        }
        fraction();
        exponent();
        boolean imaginary = at('i');
        if (imaginary) {
            pos++;
        }
        out.add(imaginary ? GoParser.IMAG : type, start, pos);
        report(start, leadingZero && type == GoParser.INT && !imaginary, out);
        return pos;
    }

    /** The end of a number of digits alone, as nearly all are, or {@code start} if there is more to look at. */
    private static int plainEnd(byte[] text, int start) {
        int end;
        if (text[start] != '0') {
            end = decimalEnd(text, start);
        } else if (start + 2 < text.length && text[start + 1] == 'x') {
            end = hexEnd(text, start + 2);
            end = end == start + 2 ? start : end;
        } else {
            end = start + 1;
        }
        boolean plain =
                end == text.length || text[end] != '.' && text[end] >= 0 && !Characters.isAsciiNamePart(text[end]);
        return plain ? end : start;
    }

    private static int decimalEnd(byte[] text, int start) {
        int end = start;
        while (end < text.length && Characters.kind(text[end]) == Characters.DIGIT) {
            end++;
        }
        return end;
    }

    private static int hexEnd(byte[] text, int start) {
        int end = start;
        while (end < text.length && isDigit(text[end], 16)) {
            end++;
        }
        return end;
    }

    private void begin(byte[] text, int start) {
        source = text;
        pos = start;
        type = GoParser.INT;
        digits = 0;
        problem = "";
        badDigit = -1;
        badSeparator = -1;
    }

    /** Keeps the first objection. */
    private void object(String message) {
        if (problem.isEmpty()) {
            problem = message;
        }
    }

    private void prefix() {
        base = 10;
        if (at('0') && pos + 1 < source.length) {
            switch (source[pos + 1] | 0x20) {
                case 'x' -> base = 16;
                case 'o' -> base = 8;
                case 'b' -> base = 2;
                default -> {}
            }
        }
        if (base != 10) {
            pos += 2;
        }
    }

    /** Digits and separators; a separator must stand between digits or after the prefix. */
    private void digitRun(boolean afterPrefix) {
        boolean separable = afterPrefix;
        boolean open = false;
        while (pos < source.length) {
            int c = source[pos];
            if (c == '_') {
                noteSeparator(separable ? -1 : pos);
                separable = false;
                open = true;
            } else if (isDigit(c, base)) {
                noteDigit(c);
                separable = true;
                open = false;
            } else {
                break;
            }
            pos++;
        }
        if (open) {
            noteSeparator(pos - 1);
        }
    }

    private static boolean isDigit(int c, int base) {
        return (c >= '0' && c <= '9') || (base == 16 && (c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    }

    private void noteDigit(int c) {
        digits++;
        if (badDigit < 0 && base < 10 && c - '0' >= base) {
            badDigit = pos;
        }
    }

    private void noteSeparator(int at) {
        if (badSeparator < 0) {
            badSeparator = at;
        }
    }

    private void fraction() {
        if (!at('.')) {
            return;
        }
        type = GoParser.FLOAT;
        if (base == 2 || base == 8) {
            object("invalid radix point in " + name());
        }
        pos++;
        digitRun(false);
        if (digits == 0) {
            object(name() + " has no digits");
        }
    }

    private void exponent() {
        boolean binary = lower() == 'p';
        if (!binary && lower() != 'e') {
            if (base == 16 && type == GoParser.FLOAT) {
                object("hexadecimal mantissa requires a 'p' exponent");
            }
            return;
        }
        type = GoParser.FLOAT;
        if (binary && base != 16) {
            object("'p' exponent requires hexadecimal mantissa");
        } else if (!binary && base != 10) {
            object("'e' exponent requires decimal mantissa");
        }
        pos++;
        if (at('+') || at('-')) {
            pos++;
        }
        exponentDigits();
    }

    /** An exponent is decimal whatever its mantissa is. */
    private void exponentDigits() {
        int mantissaBase = base;
        int before = digits;
        base = 10;
        digitRun(false);
        base = mantissaBase;
        if (digits == before) {
            object("exponent has no digits");
        }
    }

    private void report(int start, boolean legacyOctal, TokenBuffer out) {
        if (!problem.isEmpty()) {
            out.problem(start, pos, problem);
        } else if (badDigit >= 0) {
            out.problem(badDigit, badDigit + 1, invalidDigit(badDigit, name()));
        } else if (badSeparator >= 0) {
            out.problem(badSeparator, badSeparator + 1, "'_' must separate successive digits");
        } else if (legacyOctal) {
            reportLegacyOctal(start, out);
        }
    }

    /** {@code 0755} is octal; {@code 089} is nothing, though {@code 089.5} and {@code 089i} are numbers. */
    private void reportLegacyOctal(int start, TokenBuffer out) {
        for (int i = start; i < pos; i++) {
            if (source[i] == '8' || source[i] == '9') {
                out.problem(i, i + 1, invalidDigit(i, "octal literal"));
                return;
            }
        }
    }

    private String invalidDigit(int at, String literal) {
        return "invalid digit '" + (char) source[at] + "' in " + literal;
    }

    private String name() {
        return switch (base) {
            case 2 -> "binary literal";
            case 8 -> "octal literal";
            case 16 -> "hexadecimal literal";
            default -> "decimal literal";
        };
    }

    private boolean at(char c) {
        return pos < source.length && source[pos] == c;
    }

    private int lower() {
        return pos < source.length ? source[pos] | 0x20 : 0;
    }
}
