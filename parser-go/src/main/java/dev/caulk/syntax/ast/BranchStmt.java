package dev.caulk.syntax.ast;

import java.util.Optional;

/** {@code break}, {@code continue}, {@code goto} or {@code fallthrough}. */
public record BranchStmt(int start, int end, BranchKind kind, Optional<Ident> label) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitBranchStmt(this);
    }
}
