package dev.caulk.grammar;

import java.util.Arrays;

/** The brackets that are open at some place of a file in which they may not match. Braces count for more than the others. */
final class Brackets {
    private static final int INITIAL = 16;

    private int[] closers = new int[INITIAL];
    private int depth;

    /** How many are open. */
    int depth() {
        return depth;
    }

    /** Whether the innermost one is a brace. */
    boolean inBraces() {
        return depth > 0 && closers[depth - 1] == GoParser.RBRACE;
    }

    /**
     * Takes notice of a token of any type.
     *
     * @return whether it closes a bracket that is not open
     */
    boolean isStray(int type) {
        switch (type) {
            case GoParser.LPAREN -> push(GoParser.RPAREN);
            case GoParser.LBRACK -> push(GoParser.RBRACK);
            case GoParser.LBRACE -> push(GoParser.RBRACE);
            case GoParser.RPAREN, GoParser.RBRACK, GoParser.RBRACE -> {
                return !close(type);
            }
            default -> {}
        }
        return false;
    }

    private void push(int closer) {
        if (depth == closers.length) {
            closers = Arrays.copyOf(closers, depth * 2);
        }
        closers[depth++] = closer;
    }

    /** Closes the innermost bracket that this one fits, and all within it; only a brace closes what a brace has opened. */
    private boolean close(int closer) {
        for (int i = depth - 1; i >= 0; i--) {
            if (closers[i] == closer) {
                depth = i;
                return true;
            }
            if (closers[i] == GoParser.RBRACE) {
                return false;
            }
        }
        return false;
    }
}
