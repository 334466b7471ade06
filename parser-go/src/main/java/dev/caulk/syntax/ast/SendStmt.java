package dev.caulk.syntax.ast;

/** {@code ch <- v}. */
public record SendStmt(int start, int end, Expr channel, Expr value) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitSendStmt(this);
    }
}
