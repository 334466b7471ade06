package dev.caulk.syntax.ast;

/** {@code x++} or {@code x--}. */
public record IncDecStmt(int start, int end, Expr operand, boolean increment) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitIncDecStmt(this);
    }
}
