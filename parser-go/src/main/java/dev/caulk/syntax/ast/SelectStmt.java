package dev.caulk.syntax.ast;

import java.util.List;

/** A select. */
public record SelectStmt(int start, int end, List<CommClause> clauses) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitSelectStmt(this);
    }
}
