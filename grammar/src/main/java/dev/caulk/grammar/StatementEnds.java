package dev.caulk.grammar;

/** Finds where a broken statement ends: at the end of a line outside brackets, or where the block around it does. */
final class StatementEnds {
    private final TokenBuffer tokens;

    StatementEnds(TokenBuffer tokens) {
        this.tokens = tokens;
    }

    /**
     * The token after the statement that begins with token {@code first}.
     *
     * @param broken the token of it that is wrong
     */
    int end(int first, int broken) {
        Brackets brackets = new Brackets();
        int firstSemicolon = -1;
        for (int i = first; tokens.type(i) != TokenBuffer.EOF; i++) {
            int type = tokens.type(i);
            if (i == broken && brackets.depth() > 0 && !brackets.inBraces() && beginsStatement(type)) {
                return i;
            }
            if (type == GoParser.SEMI && i >= broken) {
                if (brackets.depth() == 0 || !brackets.inBraces() && isLast(i)) {
                    return i;
                }
                firstSemicolon = firstSemicolon < 0 ? i : firstSemicolon;
            } else if (brackets.isStray(type) && type == GoParser.RBRACE) {
                return i;
            }
        }
        return brackets.depth() > 0 && firstSemicolon >= 0 ? firstSemicolon : tokens.count();
    }

    /** A line within parentheses or brackets, which a statement or the end of a block follows. */
    private boolean isLast(int semicolon) {
        int next = tokens.type(semicolon + 1);
        return next == GoParser.RBRACE || next == TokenBuffer.EOF || beginsStatement(next);
    }

    private static boolean beginsStatement(int type) {
        return type >= GoParser.CONST && type <= GoParser.DEFAULT;
    }
}
