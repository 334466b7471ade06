package dev.caulk.syntax.ast;

/** A place where no statement could be read. */
public record BadStmt(int start, int end) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitBadStmt(this);
    }
}
