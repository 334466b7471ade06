package dev.caulk.syntax.ast;

/** {@code (x)}; also around a type. */
public record ParenExpr(int start, int end, Expr inner) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitParenExpr(this);
    }
}
