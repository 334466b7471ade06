package dev.caulk.syntax.ast;

import java.util.List;
import java.util.Optional;

/** {@code T{a, k: v}}; the type is empty for an elided inner literal. Keyed elements are {@link KeyValueExpr}. */
public record CompositeLit(int start, int end, Optional<Expr> type, List<Expr> elements) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitCompositeLit(this);
    }
}
