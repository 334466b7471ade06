package dev.caulk.syntax.ast;

import java.util.List;

/** {@code { … }}. */
public record BlockStmt(int start, int end, List<Stmt> statements) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitBlockStmt(this);
    }
}
