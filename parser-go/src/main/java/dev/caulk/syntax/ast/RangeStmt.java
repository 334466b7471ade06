package dev.caulk.syntax.ast;

import java.util.Optional;

/** {@code for k, v := range x}. */
public record RangeStmt(
        int start, int end, Optional<Expr> key, Optional<Expr> value, boolean define, Expr operand, BlockStmt body)
        implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitRangeStmt(this);
    }
}
