package dev.caulk.grammar;

/** String and rune literals (Go spec, "Rune literals" and "String literals"). */
final class TextScanner {
    private byte[] source = new byte[0];
    private int pos;

    /** Adds the {@code "…"} literal at {@code start} and returns its end. */
    int scanString(byte[] text, int start, TokenBuffer out) {
        source = text;
        int at = start + 1;
        while (at < text.length) {
            int c = text[at];
            if (c == '"') {
                out.add(GoParser.STRING, start, at + 1);
                return at + 1;
            }
            if (c == '\n') {
                break;
            }
            if (c > 0 && c != '\\') {
                at++;
            } else {
                pos = at;
                character('"', out);
                at = pos;
            }
        }
        pos = at;
        return unterminated(
                GoParser.STRING, start, pos < source.length ? "newline in string" : "string not terminated", out);
    }

    /** Adds the {@code `…`} literal at {@code start} and returns its end. */
    int scanRawString(byte[] text, int start, TokenBuffer out) {
        source = text;
        pos = start + 1;
        while (pos < source.length && source[pos] != '`') {
            int c = source[pos];
            pos = c > 0 ? pos + 1 : Characters.skip(source, pos, out);
            if (c == '\n') {
                out.addLine(pos);
            }
        }
        if (pos == source.length) {
            return unterminated(GoParser.STRING, start, "string not terminated", out);
        }
        pos++;
        out.add(GoParser.STRING, start, pos);
        return pos;
    }

    /** Adds the {@code '…'} literal at {@code start} and returns its end. */
    int scanRune(byte[] text, int start, TokenBuffer out) {
        source = text;
        pos = start + 1;
        int count = 0;
        int problems = out.problemCount();
        while (pos < source.length && source[pos] != '\n') {
            if (source[pos] == '\'') {
                return endRune(start, out.problemCount() == problems ? count : 1, out);
            }
            character('\'', out);
            count++;
        }
        String problem = pos < source.length ? "newline in rune literal" : "rune literal not terminated";
        return unterminated(GoParser.CHAR, start, problem, out);
    }

    private int endRune(int start, int count, TokenBuffer out) {
        pos++;
        out.add(GoParser.CHAR, start, pos);
        if (count == 0) {
            out.problem(start, pos, "empty rune literal or unescaped '");
        } else if (count > 1) {
            out.problem(start, pos, "more than one character in rune literal");
        }
        return pos;
    }

    private int unterminated(int type, int start, String message, TokenBuffer out) {
        out.add(type, start, pos);
        out.problem(start, pos, message);
        return pos;
    }

    private void character(char quote, TokenBuffer out) {
        int c = source[pos];
        if (c == '\\') {
            escape(quote, out);
        } else if (c > 0) {
            pos++;
        } else {
            pos = Characters.skip(source, pos, out);
        }
    }

    private void escape(char quote, TokenBuffer out) {
        int start = pos++;
        int c = pos < source.length ? source[pos] : '\n';
        switch (c) {
            case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> pos++;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> code(start, 8, 3, out);
            case 'x' -> codeAfterLetter(start, 2, out);
            case 'u' -> codeAfterLetter(start, 4, out);
            case 'U' -> codeAfterLetter(start, 8, out);
            default -> {
                if (c == quote) {
                    pos++;
                } else {
                    out.problem(start, pos, "unknown escape");
                }
            }
        }
    }

    private void codeAfterLetter(int start, int length, TokenBuffer out) {
        pos++;
        code(start, 16, length, out);
    }

    private void code(int start, int base, int length, TokenBuffer out) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = pos < source.length ? Character.digit(source[pos], base) : -1;
            if (digit < 0) {
                out.problem(start, pos, "invalid character in " + (base == 8 ? "octal" : "hexadecimal") + " escape");
                return;
            }
            value = value * base + digit;
            pos++;
        }
        if (base == 8 && value > 255) {
            out.problem(start, pos, "octal escape value " + value + " > 255");
        } else if (length > 3 && (value > Character.MAX_CODE_POINT || !Utf8.isScalar((int) value))) {
            out.problem(start, pos, "escape is invalid Unicode code point");
        }
    }
}
