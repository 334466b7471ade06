package dev.caulk.syntax.ast;

import java.util.List;

/** A call or a conversion; {@code spread} is the {@code ...} after the last argument. */
public record CallExpr(int start, int end, Expr function, List<Expr> arguments, boolean spread) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitCallExpr(this);
    }
}
