package dev.caulk.syntax.ast;

import java.util.Optional;

/** {@code [N]T}; the length is an {@link EllipsisExpr} for {@code [...]T}, and empty for a slice. */
public record ArrayType(int start, int end, Optional<Expr> length, Expr element) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitArrayType(this);
    }
}
