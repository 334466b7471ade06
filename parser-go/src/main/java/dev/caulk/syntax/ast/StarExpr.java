package dev.caulk.syntax.ast;

/** {@code *x}: a dereference or a pointer type. */
public record StarExpr(int start, int end, Expr operand) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitStarExpr(this);
    }
}
