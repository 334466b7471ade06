package dev.caulk.syntax.ast;

/** A place where no expression could be read. */
public record BadExpr(int start, int end) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitBadExpr(this);
    }
}
