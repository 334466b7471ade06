package dev.caulk.syntax.ast;

import java.util.Optional;

/** {@code ...T} of a variadic parameter, or the {@code ...} of {@code [...]T}. */
public record EllipsisExpr(int start, int end, Optional<Expr> element) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitEllipsisExpr(this);
    }
}
