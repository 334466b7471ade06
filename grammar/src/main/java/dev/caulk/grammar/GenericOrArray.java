package dev.caulk.grammar;

/**
 * Takes the one decision of the grammar that one token does not settle: whether {@code type T [} begins an array type or type
 * parameters. Where the specification leaves it to context (Go spec, "Type parameter declarations"), it decides as go/parser
 * does. ANTLR's own prediction would simulate the grammar, which takes longer and needs warming up.
 */
final class GenericOrArray {
    private static final int ARRAY = 1;
    private static final int PARAMETERS = 2;

    private final TokenBuffer tokens;

    GenericOrArray(TokenBuffer tokens) {
        this.tokens = tokens;
    }

    /**
     * The alternative to take.
     *
     * @param bracket the token behind the name
     */
    int decide(int bracket) {
        if (tokens.type(bracket + 1) != GoParser.IDENT) {
            return ARRAY;
        }
        return switch (tokens.type(bracket + 2)) {
            case GoParser.IDENT,
                    GoParser.COMMA,
                    GoParser.LBRACK,
                    GoParser.FUNC,
                    GoParser.STRUCT,
                    GoParser.INTERFACE,
                    GoParser.MAP,
                    GoParser.CHAN,
                    GoParser.TILDE,
                    GoParser.ARROW -> PARAMETERS;
            case GoParser.STAR, GoParser.LPAREN -> hasConstraint(bracket) ? PARAMETERS : ARRAY;
            default -> ARRAY;
        };
    }

    /** Whether {@code [P *} or {@code [P (} goes on as no array length could: with a comma, or a type that is no name. */
    private boolean hasConstraint(int bracket) {
        int depth = 0;
        for (int i = bracket + 2; ; i++) {
            switch (tokens.type(i)) {
                case GoParser.LPAREN, GoParser.LBRACE -> depth++;
                case GoParser.RPAREN, GoParser.RBRACE -> depth--;
                case GoParser.LBRACK -> {
                    if (beginsOperand(tokens.type(i - 1))) {
                        return true;
                    }
                    depth++;
                }
                case GoParser.RBRACK -> {
                    if (depth == 0) {
                        return false;
                    }
                    depth--;
                }
                case GoParser.COMMA -> {
                    if (depth == 0) {
                        return true;
                    }
                }
                case GoParser.TILDE,
                        GoParser.FUNC,
                        GoParser.STRUCT,
                        GoParser.INTERFACE,
                        GoParser.MAP,
                        GoParser.CHAN -> {
                    if (beginsOperand(tokens.type(i - 1))) {
                        return true;
                    }
                }
                case GoParser.SEMI, TokenBuffer.EOF -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private static boolean beginsOperand(int before) {
        return before == GoParser.STAR
                || before == GoParser.LPAREN
                || before == GoParser.PIPE
                || before == GoParser.TILDE
                || before == GoParser.ARROW;
    }
}
