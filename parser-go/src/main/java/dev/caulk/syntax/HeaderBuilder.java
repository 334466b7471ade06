package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BadStmt;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IfStmt;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.SwitchStmt;
import dev.caulk.syntax.ast.TypeAssertExpr;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import java.util.List;
import java.util.Optional;

/** If and switch, and the statements in headers (Go spec, "If statements", "Switch statements"). */
final class HeaderBuilder {
    /** What stands between {@code switch} or {@code if} and the brace. */
    private record Header(Optional<Stmt> init, Optional<Stmt> main) {}

    private final Builders builders;
    private final Cursor cursor;

    HeaderBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    Stmt ifStmt() {
        cursor.enter();
        int start = cursor.next();
        Header header = header();
        Expr condition = header.main.isPresent() ? value(header.main.get()) : missingCondition();
        BlockStmt body = builders.statements.block();
        Optional<Stmt> elseBranch =
                cursor.skip(GoParser.ELSE) ? Optional.of(builders.statements.statement()) : Optional.empty();
        return new IfStmt(start, cursor.previousEnd(), header.init, condition, body, elseBranch);
    }

    private Expr missingCondition() {
        int at = cursor.start();
        boolean newline = cursor.tokens().inserted(cursor.token() - 1);
        cursor.problem(at, at + 1, newline ? "unexpected newline before '{'" : "missing condition in if statement");
        return new BadExpr(at, at);
    }

    private Header header() {
        Optional<Stmt> first = optional();
        if (!cursor.skip(GoParser.SEMI)) {
            return new Header(Optional.empty(), first);
        }
        return new Header(first, optional());
    }

    /** A header statement, if one stands here. */
    Optional<Stmt> optional() {
        return cursor.atRule(GoParser.RULE_header) ? Optional.of(builders.simple.statement()) : Optional.empty();
    }

    /** The expression that a header statement must be. */
    Expr value(Stmt statement) {
        if (statement instanceof ExprStmt simple) {
            return simple.expression();
        }
        if (statement instanceof BadStmt) {
            return new BadExpr(statement.start(), statement.end());
        }
        String text = cursor.text(statement.start(), statement.end());
        cursor.problem(statement.start(), statement.end(), "cannot use " + text + " as value");
        return new BadExpr(statement.start(), statement.end());
    }

    Stmt switchStmt() {
        cursor.enter();
        int start = cursor.next();
        Header header = header();
        Optional<Stmt> main = header.main;
        Optional<TypeAssertExpr> guard = main.isPresent() ? typeGuard(main.get()) : Optional.empty();
        if (guard.isPresent()) {
            Optional<Ident> binding = main.isPresent() ? binding(main.get()) : Optional.empty();
            List<CaseClause> clauses = builders.clauses.cases();
            return new TypeSwitchStmt(
                    start,
                    cursor.previousEnd(),
                    header.init,
                    binding,
                    guard.get().operand(),
                    clauses);
        }
        Optional<Expr> tag = main.isPresent() ? Optional.of(value(main.get())) : Optional.empty();
        List<CaseClause> clauses = builders.clauses.cases();
        return new SwitchStmt(start, cursor.previousEnd(), header.init, tag, clauses);
    }

    private static Optional<TypeAssertExpr> typeGuard(Stmt statement) {
        if (statement instanceof ExprStmt simple) {
            return untyped(simple.expression());
        }
        if (statement instanceof AssignStmt assign
                && assign.left().size() == 1
                && assign.right().size() == 1
                && (assign.op() == AssignOp.DEFINE || assign.op() == AssignOp.ASSIGN)) {
            return untyped(assign.right().get(0));
        }
        return Optional.empty();
    }

    /** {@code x.(type)}. */
    private static Optional<TypeAssertExpr> untyped(Expr expression) {
        return expression instanceof TypeAssertExpr assertion
                        && assertion.type().isEmpty()
                ? Optional.of(assertion)
                : Optional.empty();
    }

    private Optional<Ident> binding(Stmt statement) {
        if (!(statement instanceof AssignStmt assign)) {
            return Optional.empty();
        }
        Expr name = assign.left().get(0);
        if (assign.op() == AssignOp.ASSIGN) {
            cursor.problem(name.end(), name.end() + 1, "expected ':=', found '='");
        }
        return name instanceof Ident ident ? Optional.of(ident) : Optional.empty();
    }
}
