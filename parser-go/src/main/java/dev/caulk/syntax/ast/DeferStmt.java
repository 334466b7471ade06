package dev.caulk.syntax.ast;

/** {@code defer f(x)}. The call is a {@link CallExpr} in a valid program. */
public record DeferStmt(int start, int end, Expr call) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitDeferStmt(this);
    }
}
