package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.UnaryOp;

/** What operator tokens mean, and how tightly they bind (Go spec, "Operator precedence"). */
final class Operations {
    /** The precedence of {@code ||}; it rises to 5 for {@code *}. */
    static final int LOWEST = 1;

    /** By token type plus one, so that EOF has a place. The C1 compiler makes a chain of comparisons of a switch. */
    private static final byte[] PRECEDENCES = precedences();

    private Operations() {}

    /** Precedence of a binary operator, or 0 for any other token. */
    static int precedence(int type) {
        return PRECEDENCES[type + 1];
    }

    private static byte[] precedences() {
        int[][] operators = {
            {GoParser.LOR},
            {GoParser.LAND},
            {GoParser.EQ, GoParser.NE, GoParser.LT, GoParser.LE, GoParser.GT, GoParser.GE},
            {GoParser.PLUS, GoParser.MINUS, GoParser.PIPE, GoParser.CARET},
            {
                GoParser.STAR,
                GoParser.SLASH,
                GoParser.PERCENT,
                GoParser.SHL,
                GoParser.SHR,
                GoParser.AMP,
                GoParser.AMP_CARET
            }
        };
        byte[] table = new byte[GoParser.BAD + 2];
        for (int i = 0; i < operators.length; i++) {
            for (int type : operators[i]) {
                table[type + 1] = (byte) (LOWEST + i);
            }
        }
        return table;
    }

    static BinaryOp binary(int type) {
        return switch (type) {
            case GoParser.LOR -> BinaryOp.LOR;
            case GoParser.LAND -> BinaryOp.LAND;
            case GoParser.EQ -> BinaryOp.EQ;
            case GoParser.NE -> BinaryOp.NE;
            case GoParser.LT -> BinaryOp.LT;
            case GoParser.LE -> BinaryOp.LE;
            case GoParser.GT -> BinaryOp.GT;
            case GoParser.GE -> BinaryOp.GE;
            case GoParser.PLUS -> BinaryOp.ADD;
            case GoParser.MINUS -> BinaryOp.SUB;
            case GoParser.PIPE -> BinaryOp.OR;
            case GoParser.CARET -> BinaryOp.XOR;
            case GoParser.STAR -> BinaryOp.MUL;
            case GoParser.SLASH -> BinaryOp.QUO;
            case GoParser.PERCENT -> BinaryOp.REM;
            case GoParser.SHL -> BinaryOp.SHL;
            case GoParser.SHR -> BinaryOp.SHR;
            case GoParser.AMP -> BinaryOp.AND;
            case GoParser.AMP_CARET -> BinaryOp.AND_NOT;
            default -> throw new IllegalArgumentException("no binary operator: " + type);
        };
    }

    /** Whether the token may stand before an operand; {@code *} included. */
    static boolean isPrefix(int type) {
        return type >= GoParser.STAR && type <= GoParser.TILDE;
    }

    static UnaryOp unary(int type) {
        return switch (type) {
            case GoParser.PLUS -> UnaryOp.PLUS;
            case GoParser.MINUS -> UnaryOp.MINUS;
            case GoParser.BANG -> UnaryOp.NOT;
            case GoParser.CARET -> UnaryOp.COMPLEMENT;
            case GoParser.AMP -> UnaryOp.ADDRESS;
            case GoParser.ARROW -> UnaryOp.RECEIVE;
            case GoParser.TILDE -> UnaryOp.TILDE;
            default -> throw new IllegalArgumentException("no unary operator: " + type);
        };
    }

    static AssignOp assignment(int type) {
        return switch (type) {
            case GoParser.ASSIGN -> AssignOp.ASSIGN;
            case GoParser.DEFINE -> AssignOp.DEFINE;
            case GoParser.PLUS_ASSIGN -> AssignOp.ADD;
            case GoParser.MINUS_ASSIGN -> AssignOp.SUB;
            case GoParser.STAR_ASSIGN -> AssignOp.MUL;
            case GoParser.SLASH_ASSIGN -> AssignOp.QUO;
            case GoParser.PERCENT_ASSIGN -> AssignOp.REM;
            case GoParser.AMP_ASSIGN -> AssignOp.AND;
            case GoParser.PIPE_ASSIGN -> AssignOp.OR;
            case GoParser.CARET_ASSIGN -> AssignOp.XOR;
            case GoParser.SHL_ASSIGN -> AssignOp.SHL;
            case GoParser.SHR_ASSIGN -> AssignOp.SHR;
            case GoParser.AMP_CARET_ASSIGN -> AssignOp.AND_NOT;
            default -> throw new IllegalArgumentException("no assignment operator: " + type);
        };
    }
}
