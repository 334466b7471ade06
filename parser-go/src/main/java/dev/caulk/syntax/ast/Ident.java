package dev.caulk.syntax.ast;

/** A name; {@code _} included. Predeclared names such as {@code nil} and {@code int} are plain identifiers. */
public record Ident(int start, int end, String name) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitIdent(this);
    }
}
