package dev.caulk.grammar;

import java.nio.charset.StandardCharsets;

/**
 * Finds the bodies of declared functions while a file is scanned, and steps over their bytes.
 *
 * <p>A brace opens a body when it stands in a function declaration outside parentheses, brackets and braces, and opens no
 * struct or interface type (Go spec, "Function declarations"). Within a body only strings, runes and comments can hide a brace.
 */
final class BodySkipper {
    /** What a byte may begin; all others are stepped over. */
    private static final byte[] KINDS = kinds();

    private static final byte NEWLINE = 1;
    private static final byte QUOTE = 2;
    private static final byte RAW = 3;
    private static final byte SLASH = 4;
    private static final byte OPEN = 5;
    private static final byte CLOSE = 6;

    private static final byte[] LINE_DIRECTIVE = "line ".getBytes(StandardCharsets.US_ASCII);

    private byte[] source = new byte[0];
    private int pos;
    private int depth;
    private boolean inFunction;

    void begin() {
        depth = 0;
        inFunction = false;
    }

    /**
     * Takes notice of the token that was added last.
     *
     * @param before the type of the token before it
     * @return whether it opens the body of a declared function
     */
    boolean opensBody(int type, int before) {
        if (depth == 0 && before == GoParser.SEMI) {
            inFunction = type == GoParser.FUNC;
        }
        switch (type) {
            case GoParser.LPAREN, GoParser.LBRACK -> depth++;
            case GoParser.RPAREN, GoParser.RBRACK, GoParser.RBRACE -> depth--;
            case GoParser.LBRACE -> {
                depth++;
                return depth == 1 && inFunction && before != GoParser.STRUCT && before != GoParser.INTERFACE;
            }
            default -> {}
        }
        return false;
    }

    /**
     * Steps over a body and notes the lines in it.
     *
     * @param start the offset after the opening brace
     * @return the offset of the brace that closes it, or the end of the file
     */
    int skip(byte[] text, int start, TokenBuffer out) {
        source = text;
        pos = start;
        int open = 1;
        while (pos < source.length) {
            int kind = source[pos] < 0 ? 0 : KINDS[source[pos]];
            if (kind == 0) {
                pos++;
            } else if (kind == OPEN) {
                open++;
                pos++;
            } else if (kind == CLOSE) {
                if (--open == 0) {
                    return pos;
                }
                pos++;
            } else {
                stepOver(kind, out);
            }
        }
        return pos;
    }

    private void stepOver(int kind, TokenBuffer out) {
        switch (kind) {
            case NEWLINE -> out.addLine(++pos);
            case QUOTE -> quoted(source[pos]);
            case RAW -> raw(out);
            default -> slash(out);
        }
    }

    /** A string or rune; a newline ends it, as it does for the scanner. */
    private void quoted(int quote) {
        pos++;
        while (pos < source.length && source[pos] != '\n') {
            int c = source[pos++];
            if (c == quote) {
                return;
            }
            if (c == '\\' && pos < source.length && source[pos] != '\n') {
                pos++;
            }
        }
    }

    private void raw(TokenBuffer out) {
        pos++;
        while (pos < source.length) {
            int c = source[pos++];
            if (c == '`') {
                return;
            }
            if (c == '\n') {
                out.addLine(pos);
            }
        }
    }

    private void slash(TokenBuffer out) {
        int start = pos++;
        int next = pos < source.length ? source[pos] : 0;
        if (next != '/' && next != '*') {
            return;
        }
        pos++;
        if (next == '/') {
            while (pos < source.length && source[pos] != '\n') {
                pos++;
            }
        } else {
            generalComment(out);
        }
        if (isLineDirective(start)) {
            out.addComment(start, pos, true);
        }
    }

    private void generalComment(TokenBuffer out) {
        while (pos < source.length) {
            int c = source[pos++];
            if (c == '\n') {
                out.addLine(pos);
            } else if (c == '*' && pos < source.length && source[pos] == '/') {
                pos++;
                return;
            }
        }
    }

    /** These say where all that follows them comes from, bodies or not. */
    private boolean isLineDirective(int comment) {
        int at = comment + 2;
        if (at + LINE_DIRECTIVE.length > pos) {
            return false;
        }
        for (int i = 0; i < LINE_DIRECTIVE.length; i++) {
            if (source[at + i] != LINE_DIRECTIVE[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] kinds() {
        byte[] table = new byte[128];
        table['\n'] = NEWLINE;
        table['"'] = QUOTE;
        table['\''] = QUOTE;
        table['`'] = RAW;
        table['/'] = SLASH;
        table['{'] = OPEN;
        table['}'] = CLOSE;
        return table;
    }
}
