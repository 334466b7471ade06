package dev.caulk.grammar;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;

/**
 * Takes the one decision of the grammar that one token does not settle: whether {@code type T [} begins an array type or type
 * parameters. Where the specification leaves it to context (Go spec, "Type parameter declarations"), it decides as go/parser
 * does. ANTLR's own prediction would simulate the grammar, which takes longer and needs warming up.
 */
final class GenericOrArray extends ParserATNSimulator {
    private static final int ARRAY = 1;
    private static final int PARAMETERS = 2;

    private final TokenArrayStream tokens;

    GenericOrArray(EventParser parser, TokenArrayStream tokens) {
        super(parser, GoParser._ATN, GoParser._decisionToDFA, GoParser._sharedContextCache);
        this.tokens = tokens;
    }

    @Override
    public int adaptivePredict(TokenStream input, int decision, ParserRuleContext context) {
        if (tokens.LA(2) != GoParser.IDENT) {
            return ARRAY;
        }
        return switch (tokens.LA(3)) {
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
            case GoParser.STAR, GoParser.LPAREN -> hasConstraint() ? PARAMETERS : ARRAY;
            default -> ARRAY;
        };
    }

    /** Whether {@code [P *} or {@code [P (} goes on as no array length could: with a comma, or a type that is no name. */
    private boolean hasConstraint() {
        int depth = 0;
        for (int i = 3; ; i++) {
            switch (tokens.LA(i)) {
                case GoParser.LPAREN, GoParser.LBRACE -> depth++;
                case GoParser.RPAREN, GoParser.RBRACE -> depth--;
                case GoParser.LBRACK -> {
                    if (beginsOperand(tokens.LA(i - 1))) {
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
                    if (beginsOperand(tokens.LA(i - 1))) {
                        return true;
                    }
                }
                case GoParser.SEMI, Token.EOF -> {
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
