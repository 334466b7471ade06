package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.List;
import java.util.Optional;

/** Selects that lose their only way out: the default, or the case that waits for the end. */
final class SelectEdits {
    private SelectEdits() {}

    static void collect(SelectStmt select, FunctionSites function, Shared shared) {
        for (CommClause clause : select.clauses()) {
            List<CommClause> others =
                    select.clauses().stream().filter(c -> c != clause).toList();
            if (!isWayOut(clause, function, shared)
                    || others.isEmpty()
                    || others.stream().anyMatch(c -> isWayOut(c, function, shared))) {
                continue;
            }
            List<Edit> edits = List.of(new Edit(clause.start(), clause.end(), ""));
            if (clause.communication().isEmpty()) {
                function.add(Operator.DROP_DEFAULT, clause, edits, "`default` dropped", "");
            } else if (isDone(clause, function, shared)) {
                String what = function.text(clause.communication().get());
                function.add(Operator.DROP_DONE_CASE, clause, edits, "`case " + what + "` dropped", "");
            }
        }
    }

    private static boolean isWayOut(CommClause clause, FunctionSites function, Shared shared) {
        boolean timer = received(clause)
                .filter(c -> element(c, function)
                        .filter(e -> e.toString().equals("time.Time"))
                        .isPresent())
                .isPresent();
        return clause.communication().isEmpty() || timer || isDone(clause, function, shared);
    }

    /** A receive whose value nobody wants, from a context's Done or a channel that some function closes. */
    private static boolean isDone(CommClause clause, FunctionSites function, Shared shared) {
        Optional<Expr> channel = clause.communication()
                .filter(c -> c instanceof ExprStmt)
                .flatMap(c -> received(clause))
                .filter(c -> element(c, function)
                        .filter(e -> e.underlying() instanceof StructType s
                                && s.fields().isEmpty())
                        .isPresent());
        boolean done = channel.filter(c -> c instanceof CallExpr call
                        && call.function() instanceof SelectorExpr method
                        && method.selector().name().equals("Done"))
                .isPresent();
        return done
                || channel.flatMap(c -> Places.of(c, function))
                        .filter(shared::isClosed)
                        .isPresent();
    }

    private static Optional<Type> element(Expr channel, FunctionSites function) {
        return GoTypes.core(function.info().typeOf(channel)) instanceof ChanType type
                ? Optional.of(type.element())
                : Optional.empty();
    }

    /** The channel that a clause receives from. */
    private static Optional<Expr> received(CommClause clause) {
        Optional<Expr> operation = clause.communication().flatMap(SelectEdits::operation);
        return operation
                .filter(e -> e instanceof UnaryExpr unary && unary.op() == UnaryOp.RECEIVE)
                .map(e -> ((UnaryExpr) e).operand());
    }

    private static Optional<Expr> operation(Stmt communication) {
        if (communication instanceof ExprStmt statement) {
            return Optional.of(FunctionSites.bare(statement.expression()));
        }
        return communication instanceof AssignStmt assign
                ? assign.right().stream().findFirst().map(FunctionSites::bare)
                : Optional.empty();
    }
}
