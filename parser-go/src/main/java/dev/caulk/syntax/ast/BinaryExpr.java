package dev.caulk.syntax.ast;

/** Two operands and a binary operator; {@code |} also joins the terms of a constraint. */
public record BinaryExpr(int start, int end, Expr left, BinaryOp op, Expr right) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitBinaryExpr(this);
    }
}
