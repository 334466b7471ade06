package dev.caulk.syntax.ast;

import java.util.List;
import java.util.Optional;

/** A type switch; {@code subject} is the expression before {@code .(type)}. */
public record TypeSwitchStmt(
        int start, int end, Optional<Stmt> init, Optional<Ident> binding, Expr subject, List<CaseClause> clauses)
        implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitTypeSwitchStmt(this);
    }
}
