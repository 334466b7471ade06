package dev.caulk.syntax.ast;

/** A literal of a basic type, as written. */
public record BasicLit(int start, int end, LiteralKind kind, String text) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitBasicLit(this);
    }
}
