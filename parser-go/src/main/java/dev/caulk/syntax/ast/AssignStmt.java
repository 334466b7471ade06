package dev.caulk.syntax.ast;

import java.util.List;

/** {@code =}, {@code :=} or {@code op=}. */
public record AssignStmt(int start, int end, List<Expr> left, AssignOp op, List<Expr> right) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitAssignStmt(this);
    }
}
