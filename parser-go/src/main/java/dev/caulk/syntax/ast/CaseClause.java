package dev.caulk.syntax.ast;

import java.util.List;

/** One clause of a switch. */
public record CaseClause(int start, int end, boolean isDefault, List<Expr> values, List<Stmt> body) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitCaseClause(this);
    }
}
