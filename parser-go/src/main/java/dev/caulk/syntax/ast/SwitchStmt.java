package dev.caulk.syntax.ast;

import java.util.List;
import java.util.Optional;

/** An expression switch. */
public record SwitchStmt(int start, int end, Optional<Stmt> init, Optional<Expr> tag, List<CaseClause> clauses)
        implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitSwitchStmt(this);
    }
}
