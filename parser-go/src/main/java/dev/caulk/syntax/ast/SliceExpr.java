package dev.caulk.syntax.ast;

import java.util.Optional;

/** {@code a[low:high:max]}. */
public record SliceExpr(int start, int end, Expr operand, Optional<Expr> low, Optional<Expr> high, Optional<Expr> max)
        implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitSliceExpr(this);
    }
}
