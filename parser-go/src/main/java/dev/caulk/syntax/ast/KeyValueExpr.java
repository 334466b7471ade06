package dev.caulk.syntax.ast;

/** {@code key: value} in a composite literal. */
public record KeyValueExpr(int start, int end, Expr key, Expr value) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitKeyValueExpr(this);
    }
}
