package dev.caulk.syntax.ast;

import java.util.List;

/** {@code a[i]}, or an instantiation {@code F[T, U]}; one index or more. */
public record IndexExpr(int start, int end, Expr operand, List<Expr> indices) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitIndexExpr(this);
    }
}
