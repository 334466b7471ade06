package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.RangeStmt;
import dev.caulk.syntax.ast.Stmt;
import java.util.List;
import java.util.Optional;

/** Loops (Go spec, "For statements"). */
final class LoopBuilder {
    private final Builders builders;
    private final Cursor cursor;

    LoopBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    Stmt forStmt() {
        cursor.enter();
        int start = cursor.next();
        if (cursor.at(GoParser.RANGE)) {
            return range(start, List.of(), AssignOp.ASSIGN);
        }
        if (!cursor.atRule(GoParser.RULE_header)) {
            return clauses(start, Optional.empty());
        }
        int end = cursor.enter();
        List<Expr> left = builders.expressions.list();
        if (cursor.token() < end && cursor.tokens().type(cursor.token() + 1) == GoParser.RANGE) {
            AssignOp op = Operations.assignment(cursor.type());
            cursor.next();
            return range(start, left, op);
        }
        return clauses(start, Optional.of(builders.simple.rest(left, end)));
    }

    private Stmt range(int start, List<Expr> left, AssignOp op) {
        int at = cursor.next();
        if (op != AssignOp.DEFINE && op != AssignOp.ASSIGN) {
            cursor.problem(at, cursor.previousEnd(), "unexpected keyword range, expected expression");
        }
        if (left.size() > 2) {
            Expr third = left.get(2);
            cursor.problem(third.start(), third.end(), "range clause permits at most two iteration variables");
        }
        Expr operand = builders.expressions.expression();
        if (cursor.at(GoParser.SEMI)) {
            cursor.problem(cursor.start(), cursor.start(), "expected for loop body after range clause");
            skipClauses();
        }
        BlockStmt body = builders.statements.block();
        return new RangeStmt(
                start, body.end(), variable(left, 0), variable(left, 1), op == AssignOp.DEFINE, operand, body);
    }

    private void skipClauses() {
        while (cursor.skip(GoParser.SEMI)) {
            builders.headers.optional();
        }
    }

    private static Optional<Expr> variable(List<Expr> left, int index) {
        return index < left.size() ? Optional.of(left.get(index)) : Optional.empty();
    }

    /** {@code for condition} or {@code for init; condition; post}; {@code first} has been read. */
    private Stmt clauses(int start, Optional<Stmt> first) {
        Optional<Stmt> init = Optional.empty();
        Optional<Stmt> condition = first;
        Optional<Stmt> post = Optional.empty();
        if (cursor.skip(GoParser.SEMI)) {
            init = first;
            condition = builders.headers.optional();
            cursor.next();
            post = builders.headers.optional();
        }
        Optional<Expr> value =
                condition.isPresent() ? Optional.of(builders.headers.value(condition.get())) : Optional.empty();
        BlockStmt body = builders.statements.block();
        return new ForStmt(start, body.end(), init, value, post, body);
    }
}
