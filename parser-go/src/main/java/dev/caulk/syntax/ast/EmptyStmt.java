package dev.caulk.syntax.ast;

/** An empty statement. */
public record EmptyStmt(int start, int end) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitEmptyStmt(this);
    }
}
