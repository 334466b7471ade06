package dev.caulk.grammar;

/**
 * Finds where declarations end in a file that may be broken. A semicolon outside all brackets ends one, and so does the
 * next function: {@code func} before a name can stand nowhere else. Where brackets do not match, the layout decides: gofmt puts
 * declarations of a file, and no others, in the first column.
 */
final class DeclarationEnds {
    private final TokenBuffer tokens;

    DeclarationEnds(TokenBuffer tokens) {
        this.tokens = tokens;
    }

    static boolean begins(int type) {
        return switch (type) {
            case GoParser.FUNC, GoParser.TYPE, GoParser.VAR, GoParser.CONST, GoParser.IMPORT -> true;
            default -> false;
        };
    }

    /** The token after the declaration that begins with token {@code first}; a semicolon, unless another one follows at once. */
    int end(int first) {
        if (!begins(tokens.type(first))) {
            return strayEnd(first);
        }
        Brackets brackets = new Brackets();
        int inFirstColumn = -1;
        for (int i = first + 1; i < tokens.count(); i++) {
            brackets.isStray(tokens.type(i));
            int depth = brackets.depth();
            if (isFunction(i)) {
                return i;
            }
            if (depth == 0 && tokens.type(i) == GoParser.SEMI && tokens.type(i + 1) != GoParser.LBRACE) {
                return i;
            }
            if (inFirstColumn < 0 && depth > 0 && begins(tokens.type(i)) && isInFirstColumn(i)) {
                inFirstColumn = i;
            }
        }
        return inFirstColumn < 0 ? tokens.count() : inFirstColumn;
    }

    /** What is no declaration extends to the next one. */
    private int strayEnd(int first) {
        Brackets brackets = new Brackets();
        for (int i = first; i < tokens.count(); i++) {
            boolean mayBegin = i > first && begins(tokens.type(i)) && tokens.type(i - 1) == GoParser.SEMI;
            if (mayBegin && (brackets.depth() == 0 || isInFirstColumn(i)) || isFunction(i)) {
                return i;
            }
            brackets.isStray(tokens.type(i));
        }
        return tokens.count();
    }

    private boolean isFunction(int token) {
        return tokens.type(token) == GoParser.FUNC
                && (tokens.type(token + 1) == GoParser.IDENT
                        || tokens.type(token + 1) == GoParser.LPAREN && isInFirstColumn(token));
    }

    private boolean isInFirstColumn(int token) {
        int start = tokens.start(token);
        return start == 0 || tokens.source()[start - 1] == '\n';
    }
}
