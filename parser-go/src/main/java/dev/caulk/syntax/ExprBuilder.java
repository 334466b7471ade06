package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.ChanDirection;
import dev.caulk.syntax.ast.ChanType;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.List;

/** Expressions: applies the precedence of operators to the flat lists of the grammar (Go spec, "Operators"). */
final class ExprBuilder {
    /** Operators before one operand nest in the tree as parentheses do. */
    private static final int MOST_PREFIXES = 10_000;

    /** Operators in a row, or suffixes of an operand: each is a level of the tree. It is what go/parser allows. */
    static final int MOST_CHAINED = 100_000;

    private final Builders builders;
    private final Cursor cursor;

    ExprBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    Expr expression() {
        return binary(Operations.LOWEST);
    }

    /** One expression or more, with commas between them. */
    List<Expr> list() {
        Expr first = expression();
        if (!cursor.at(GoParser.COMMA)) {
            return List.of(first);
        }
        int list = cursor.nodes().mark();
        cursor.nodes().push(first);
        while (cursor.skip(GoParser.COMMA)) {
            cursor.nodes().push(expression());
        }
        return cursor.nodes().listFrom(list);
    }

    private Expr binary(int lowest) {
        int start = cursor.start();
        Expr left = unary();
        for (int length = 0; ; length++) {
            int type = cursor.type();
            int precedence = Operations.precedence(type);
            if (precedence < lowest) {
                return length == 0 ? left : bounded(left, length, MOST_CHAINED);
            }
            cursor.next();
            Expr right = binary(precedence + 1);
            left = new BinaryExpr(start, cursor.previousEnd(), left, Operations.binary(type), right);
        }
    }

    private Expr unary() {
        return Operations.isPrefix(cursor.type()) ? prefixed() : builders.operands.operandWithSuffixes();
    }

    private Expr prefixed() {
        int first = cursor.token();
        while (Operations.isPrefix(cursor.type())) {
            cursor.next();
        }
        int operator = cursor.token();
        int prefixes = operator - first;
        Expr operand = builders.operands.operandWithSuffixes();
        while (operator > first) {
            operator--;
            operand = prefixed(operator, operand);
        }
        return bounded(operand, prefixes, MOST_PREFIXES);
    }

    /** What is too deep for those who walk trees is left out of them. */
    Expr bounded(Expr expression, int levels, int most) {
        if (levels <= most) {
            return expression;
        }
        cursor.tooDeep(expression.start(), expression.end());
        return new BadExpr(expression.start(), expression.end());
    }

    private Expr prefixed(int operator, Expr operand) {
        int start = cursor.tokens().start(operator);
        int type = cursor.tokens().type(operator);
        if (type == GoParser.STAR) {
            return new StarExpr(start, cursor.previousEnd(), operand);
        }
        UnaryOp op = Operations.unary(type);
        if (op == UnaryOp.RECEIVE && operand instanceof ChanType channel) {
            return receiveOnly(operator, channel);
        }
        return new UnaryExpr(start, cursor.previousEnd(), op, operand);
    }

    /**
     * {@code <-chan T} where the arrow was read before the type. In {@code <-chan<- chan T} it binds to the leftmost
     * {@code chan} as well, and so pushes the second arrow on (Go spec, "Channel types").
     */
    private ChanType receiveOnly(int arrow, ChanType channel) {
        int start = cursor.tokens().start(arrow);
        Expr element = channel.element();
        if (channel.direction() == ChanDirection.SEND && element instanceof ChanType inner) {
            element = receiveOnly(arrow + 2, inner);
        } else if (channel.direction() != ChanDirection.BOTH) {
            cursor.problem(start, channel.end(), "unexpected '<-', expected chan");
        }
        return new ChanType(start, channel.end(), ChanDirection.RECEIVE, element);
    }
}
