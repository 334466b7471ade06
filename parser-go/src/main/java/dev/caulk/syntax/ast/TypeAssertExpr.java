package dev.caulk.syntax.ast;

import java.util.Optional;

/** {@code x.(T)}; the type is empty for {@code x.(type)} in a type switch. */
public record TypeAssertExpr(int start, int end, Expr operand, Optional<Expr> type) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitTypeAssertExpr(this);
    }
}
