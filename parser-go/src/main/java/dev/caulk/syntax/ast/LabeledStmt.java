package dev.caulk.syntax.ast;

/** {@code L: statement}. */
public record LabeledStmt(int start, int end, Ident label, Stmt statement) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitLabeledStmt(this);
    }
}
