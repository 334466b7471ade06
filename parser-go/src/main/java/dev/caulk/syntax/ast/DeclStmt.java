package dev.caulk.syntax.ast;

/** A declaration in a function. */
public record DeclStmt(int start, int end, GenDecl declaration) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitDeclStmt(this);
    }
}
