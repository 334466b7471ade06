package dev.caulk.grammar;

/**
 * Splits Go source into tokens and comments, and inserts semicolons (Go spec, "Lexical elements").
 *
 * <p>Never throws: what is no token is reported in {@link TokenBuffer#problems()} and skipped. One instance serves one
 * thread and keeps its buffers from file to file.
 */
public final class GoScanner {
    private static final boolean[] ENDS_STATEMENT = endsStatement();

    private final NumberScanner numbers = new NumberScanner();
    private final TextScanner texts = new TextScanner();
    private final BodySkipper bodies = new BodySkipper();
    private final TokenBuffer out = new TokenBuffer();
    private boolean skipsBodies;
    /** Whether the last byte of the file cannot stand in a name, so that names need not look out for the end. */
    private boolean namesEnd;

    /** Scans a file. The result is valid until the next call. */
    public TokenBuffer scan(byte[] source) {
        return scan(source, false);
    }

    /**
     * Scans a file as {@link #scan}, but of the body of a declared function gives only the braces. What stands in bodies is not
     * checked, and their comments are left out unless they are {@code //line} directives.
     */
    public TokenBuffer scanDeclarations(byte[] source) {
        return scan(source, true);
    }

    private TokenBuffer scan(byte[] source, boolean withoutBodies) {
        skipsBodies = withoutBodies;
        bodies.begin();
        out.begin(source);
        namesEnd = source.length > 0 && !Characters.isAsciiNamePart(source[source.length - 1]);
        int pos = source.length > 2 && Utf8.decode(source, 0) == Utf8.BYTE_ORDER_MARK ? 3 : 0;
        while (pos < source.length) {
            int kind = Characters.kind(source[pos]);
            if (kind == Characters.BLANK) {
                pos++;
            } else if (kind == Characters.NEWLINE) {
                insertSemicolon(pos);
                pos++;
                out.addLine(pos);
            } else {
                pos = skipsBodies ? declarationToken(source, kind, pos) : token(source, kind, pos);
            }
        }
        insertSemicolon(pos);
        out.add(TokenBuffer.EOF, pos, pos);
        return out;
    }

    private int declarationToken(byte[] source, int kind, int pos) {
        int before = out.lastType();
        int size = out.size();
        int end = token(source, kind, pos);
        if (out.size() == size || !bodies.opensBody(out.lastType(), before)) {
            return end;
        }
        return bodies.skip(source, end, out);
    }

    private int token(byte[] source, int kind, int pos) {
        if (kind == Characters.LETTER) {
            return name(source, pos);
        }
        if (kind == Characters.ALONE) {
            out.add(Operators.ofByte(source[pos]), pos, pos + 1);
            return pos + 1;
        }
        return kind == Characters.DIGIT ? numbers.scan(source, pos, out) : other(source, pos);
    }

    private int other(byte[] source, int pos) {
        int c = source[pos];
        if (c < 0) {
            return longName(source, pos);
        }
        int next = pos + 1 < source.length ? source[pos + 1] : 0;
        return switch (c) {
            case '"' -> texts.scanString(source, pos, out);
            case '\'' -> texts.scanRune(source, pos, out);
            case '`' -> texts.scanRawString(source, pos, out);
            case '/' -> next == '/' || next == '*' ? comment(source, next, pos) : operator(source, pos);
            case '.' -> next >= '0' && next <= '9' ? numbers.scan(source, pos, out) : operator(source, pos);
            default -> operator(source, pos);
        };
    }

    private int name(byte[] source, int start) {
        if (!namesEnd) {
            return longName(source, start);
        }
        long appended = 0;
        int end = start;
        int c = source[end];
        do {
            appended = NameKey.append(appended, c);
            c = source[++end];
        } while (Characters.isAsciiNamePart(c));
        if (c < 0) {
            return longName(source, start);
        }
        long key = NameKey.ascii(appended, source, start, end);
        int type = Keywords.mayBe(key) ? Keywords.typeOf(source, start, end, key) : GoParser.IDENT;
        out.addName(type, start, end, key);
        return end;
    }

    /** A name with characters beyond ASCII, at the end of the file, or none at all. */
    private int longName(byte[] source, int start) {
        int end = Characters.nameEnd(source, start);
        if (end == start) {
            return illegal(source, start);
        }
        long key = NameKey.of(source, start, end);
        out.addName(Keywords.typeOf(source, start, end, key), start, end, key);
        return end;
    }

    private int operator(byte[] source, int pos) {
        int end = Operators.scan(source, pos, out);
        return end == pos ? illegal(source, pos) : end;
    }

    private int illegal(byte[] source, int pos) {
        int codePoint = Utf8.decode(source, pos);
        if (codePoint <= 0 || codePoint == Utf8.BYTE_ORDER_MARK) {
            return Characters.skip(source, pos, out);
        }
        int end = pos + Utf8.length(codePoint);
        out.problem(pos, end, String.format("invalid character U+%04X", codePoint));
        return end;
    }

    private int comment(byte[] source, int kind, int start) {
        return kind == '/' ? lineComment(source, start) : generalComment(source, start);
    }

    private int lineComment(byte[] source, int start) {
        int pos = start + 2;
        while (pos < source.length) {
            int c = source[pos];
            if (c == '\n') {
                break;
            }
            pos = c > 0 ? pos + 1 : Characters.skip(source, pos, out);
        }
        out.addComment(start, source[pos - 1] == '\r' ? pos - 1 : pos, out.lineHasToken());
        return pos;
    }

    /** A general comment with a newline in it acts like a newline. */
    private int generalComment(byte[] source, int start) {
        int pos = start + 2;
        boolean newline = false;
        boolean behindCode = out.lineHasToken();
        while (pos < source.length) {
            int c = source[pos];
            if (c == '*' && pos + 1 < source.length && source[pos + 1] == '/') {
                return endGeneralComment(start, pos + 2, newline, behindCode);
            }
            if (c == '\n') {
                newline = true;
                out.addLine(pos + 1);
            }
            pos = c > 0 ? pos + 1 : Characters.skip(source, pos, out);
        }
        out.problem(start, pos, "comment not terminated");
        return endGeneralComment(start, pos, newline, behindCode);
    }

    private int endGeneralComment(int start, int end, boolean newline, boolean behindCode) {
        if (newline) {
            insertSemicolon(start);
        }
        out.addComment(start, end, behindCode);
        return end;
    }

    private void insertSemicolon(int pos) {
        int last = out.lastType();
        if (last > 0 && ENDS_STATEMENT[last]) {
            out.add(GoParser.SEMI, pos, pos);
        }
    }

    private static boolean[] endsStatement() {
        boolean[] table = new boolean[GoParser.AMP_CARET_ASSIGN + 1];
        int[] types = {
            GoParser.IDENT,
            GoParser.INT,
            GoParser.FLOAT,
            GoParser.IMAG,
            GoParser.CHAR,
            GoParser.STRING,
            GoParser.BREAK,
            GoParser.CONTINUE,
            GoParser.FALLTHROUGH,
            GoParser.RETURN,
            GoParser.INC,
            GoParser.DEC,
            GoParser.RPAREN,
            GoParser.RBRACK,
            GoParser.RBRACE
        };
        for (int type : types) {
            table[type] = true;
        }
        return table;
    }
}
