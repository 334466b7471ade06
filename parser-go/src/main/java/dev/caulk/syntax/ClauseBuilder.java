package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.Stmt;
import java.util.List;
import java.util.Optional;

/** The clauses of switches and selects (Go spec, "Switch statements", "Select statements"). */
final class ClauseBuilder {
    private final Builders builders;
    private final Cursor cursor;

    ClauseBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    Stmt select() {
        cursor.enter();
        int start = cursor.next();
        cursor.next();
        int clauses = cursor.nodes().mark();
        while (!cursor.at(GoParser.RBRACE)) {
            cursor.nodes().push(commClause());
        }
        cursor.next();
        return new SelectStmt(start, cursor.previousEnd(), cursor.nodes().listFrom(clauses));
    }

    private CommClause commClause() {
        cursor.enter();
        boolean isCase = cursor.at(GoParser.CASE);
        int start = cursor.next();
        Optional<Stmt> communication = isCase ? Optional.of(communication()) : Optional.empty();
        cursor.next();
        int colonEnd = cursor.previousEnd();
        List<Stmt> body = builders.statements.list();
        return new CommClause(start, end(body, colonEnd), communication, body);
    }

    private Stmt communication() {
        Stmt statement = builders.simple.statement();
        if (statement instanceof AssignStmt assign && assign.right().size() > 1) {
            Expr second = assign.right().get(1);
            cursor.problem(
                    second.start(),
                    second.end(),
                    "expected 1 expression, found " + assign.right().size());
        }
        return statement;
    }

    /** The clauses of a switch, from its opening brace to its closing one. */
    List<CaseClause> cases() {
        cursor.next();
        int clauses = cursor.nodes().mark();
        while (!cursor.at(GoParser.RBRACE)) {
            cursor.nodes().push(caseClause());
        }
        cursor.next();
        return cursor.nodes().listFrom(clauses);
    }

    private CaseClause caseClause() {
        cursor.enter();
        boolean isDefault = cursor.at(GoParser.DEFAULT);
        int start = cursor.next();
        List<Expr> values = isDefault ? List.of() : builders.expressions.list();
        cursor.next();
        int colonEnd = cursor.previousEnd();
        List<Stmt> body = builders.statements.list();
        return new CaseClause(start, end(body, colonEnd), isDefault, values, body);
    }

    private static int end(List<Stmt> body, int colonEnd) {
        return body.isEmpty() ? colonEnd : body.get(body.size() - 1).end();
    }
}
