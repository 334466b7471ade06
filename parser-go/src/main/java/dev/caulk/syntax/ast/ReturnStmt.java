package dev.caulk.syntax.ast;

import java.util.List;

/** {@code return …}. */
public record ReturnStmt(int start, int end, List<Expr> results) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitReturnStmt(this);
    }
}
