package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BadStmt;
import dev.caulk.syntax.ast.EmptyStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IncDecStmt;
import dev.caulk.syntax.ast.LabeledStmt;
import dev.caulk.syntax.ast.SendStmt;
import dev.caulk.syntax.ast.Stmt;
import java.util.List;

/** Statements that begin with an expression, labels included (Go spec, "Statements"). */
final class SimpleStmtBuilder {
    private final Builders builders;
    private final Cursor cursor;

    SimpleStmtBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    Stmt statement() {
        int end = cursor.enter();
        return rest(builders.expressions.list(), end);
    }

    /**
     * The statement that {@code left} begins.
     *
     * @param end the token after the statement
     */
    Stmt rest(List<Expr> left, int end) {
        if (cursor.token() == end) {
            Expr only = single(left);
            return only instanceof BadExpr
                    ? new BadStmt(only.start(), only.end())
                    : new ExprStmt(only.start(), only.end(), only);
        }
        int type = cursor.type();
        return switch (type) {
            case GoParser.COLON -> labeled(left, end);
            case GoParser.INC, GoParser.DEC -> step(single(left), type == GoParser.INC);
            case GoParser.ARROW -> send(single(left));
            default -> assignment(left, Operations.assignment(type));
        };
    }

    private Stmt step(Expr operand, boolean increment) {
        cursor.next();
        return new IncDecStmt(operand.start(), cursor.previousEnd(), operand, increment);
    }

    private Stmt send(Expr channel) {
        cursor.next();
        Expr value = builders.expressions.expression();
        return new SendStmt(channel.start(), value.end(), channel, value);
    }

    private Stmt assignment(List<Expr> left, AssignOp op) {
        cursor.next();
        if (cursor.at(GoParser.RANGE)) {
            int at = cursor.next();
            cursor.problem(at, cursor.previousEnd(), "unexpected keyword range, expected expression");
        }
        List<Expr> right = builders.expressions.list();
        return new AssignStmt(left.get(0).start(), cursor.previousEnd(), left, op, right);
    }

    private Stmt labeled(List<Expr> left, int end) {
        cursor.next();
        int afterColon = cursor.previousEnd();
        Stmt statement = cursor.token() == end ? nothing(afterColon) : builders.statements.statement();
        Expr first = left.get(0);
        if (left.size() == 1 && first instanceof Ident label) {
            return new LabeledStmt(label.start(), statement.end(), label, statement);
        }
        cursor.problem(first.start(), afterColon, "label must be an identifier");
        return new BadStmt(first.start(), statement.end());
    }

    /** A label may end a block, but not a clause that another one follows. */
    private Stmt nothing(int afterColon) {
        if (cursor.at(GoParser.CASE) || cursor.at(GoParser.DEFAULT)) {
            int at = cursor.start();
            cursor.problem(at, at, "unexpected next clause, expected statement after label");
        }
        return new EmptyStmt(afterColon, afterColon);
    }

    private Expr single(List<Expr> list) {
        if (list.size() > 1) {
            Expr second = list.get(1);
            cursor.problem(second.start(), second.end(), "expected 1 expression, found " + list.size());
        }
        return list.get(0);
    }
}
