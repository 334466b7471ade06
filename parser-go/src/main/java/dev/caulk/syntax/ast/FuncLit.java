package dev.caulk.syntax.ast;

/** A function literal. */
public record FuncLit(int start, int end, FuncType type, BlockStmt body) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitFuncLit(this);
    }
}
