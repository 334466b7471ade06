package dev.caulk.syntax.ast;

import java.util.List;
import java.util.Optional;

/** One case of a select: a send, a receive ({@link ExprStmt} or {@link AssignStmt}), or {@code default} when empty. */
public record CommClause(int start, int end, Optional<Stmt> communication, List<Stmt> body) implements Stmt {
    @Override
    public <R> R accept(StmtVisitor<R> visitor) {
        return visitor.visitCommClause(this);
    }
}
