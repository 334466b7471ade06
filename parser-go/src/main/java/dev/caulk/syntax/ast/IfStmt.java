package dev.caulk.syntax.ast;

import java.util.Optional;

/** {@code if}; the else branch is another {@code IfStmt} or a block. */
public record IfStmt(
        int start, int end, Optional<Stmt> init, Expr condition, BlockStmt thenBranch, Optional<Stmt> elseBranch)
        implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitIfStmt(this);
    }
}
