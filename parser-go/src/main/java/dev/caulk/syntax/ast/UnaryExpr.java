package dev.caulk.syntax.ast;

/** {@code +x -x !x ^x &x <-x ~x}. */
public record UnaryExpr(int start, int end, UnaryOp op, Expr operand) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitUnaryExpr(this);
    }
}
