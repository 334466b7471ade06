package dev.caulk.syntax.ast;

/** An expression as a statement: a call or a receive. */
public record ExprStmt(int start, int end, Expr expression) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitExprStmt(this);
    }
}
