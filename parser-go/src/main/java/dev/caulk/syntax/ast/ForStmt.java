package dev.caulk.syntax.ast;

import java.util.Optional;

/** A {@code for} without {@code range}. */
public record ForStmt(
        int start, int end, Optional<Stmt> init, Optional<Expr> condition, Optional<Stmt> post, BlockStmt body)
        implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitForStmt(this);
    }
}
