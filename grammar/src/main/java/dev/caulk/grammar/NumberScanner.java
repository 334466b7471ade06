package dev.caulk.grammar;

/** Integer, floating-point and imaginary literals (Go spec, "Integer literals" and following). */
final class NumberScanner {
    private byte[] source = new byte[0];
    private int pos;
    private int base;
    private int digits;
    private int badDigit;
    private int badSeparator;

    /** Adds the literal at {@code start}, which is a digit or a point before a digit, and returns its end. */
    int scan(byte[] text, int start, TokenBuffer out) {
        source = text;
        pos = start;
        digits = 0;
        badDigit = -1;
        badSeparator = -1;
        prefix();
        boolean afterPrefix = pos > start;
        boolean legacyOctal = base == 10 && at('0');
        digitRun(afterPrefix);
        int type = GoParser.INT;
        String problem = digits == 0 && afterPrefix && !at('.') ? name() + " has no digits" : "";
        if (at('.')) {
            type = GoParser.FLOAT;
            problem = base == 2 || base == 8 ? "invalid radix point in " + name() : problem;
            pos++;
            digitRun(false);
            problem = digits == 0 ? name() + " has no digits" : problem;
        }
        boolean exponent = lower() == 'e' || lower() == 'p';
        if (exponent) {
            problem = exponent(problem);
            type = GoParser.FLOAT;
        } else if (base == 16 && type == GoParser.FLOAT) {
            problem = "hexadecimal mantissa requires a 'p' exponent";
        }
        boolean imaginary = at('i');
        if (imaginary) {
            pos++;
        }
        out.add(imaginary ? GoParser.IMAG : type, start, pos);
        report(start, legacyOctal && type == GoParser.INT && !imaginary, problem, out);
        return pos;
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
            } else if (isDigit(c)) {
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

    private boolean isDigit(int c) {
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

    private String exponent(String earlier) {
        boolean binary = lower() == 'p';
        String problem = earlier;
        if (binary && base != 16) {
            problem = "'p' exponent requires hexadecimal mantissa";
        } else if (!binary && base != 10) {
            problem = "'e' exponent requires decimal mantissa";
        }
        pos++;
        if (at('+') || at('-')) {
            pos++;
        }
        int mantissaBase = base;
        int before = digits;
        base = 10;
        digitRun(false);
        base = mantissaBase;
        return digits == before ? "exponent has no digits" : problem;
    }

    private void report(int start, boolean legacyOctal, String problem, TokenBuffer out) {
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
