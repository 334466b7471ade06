package dev.caulk.syntax.ast;

/** {@code map[K]V}. */
public record MapType(int start, int end, Expr key, Expr value) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitMapType(this);
    }
}
