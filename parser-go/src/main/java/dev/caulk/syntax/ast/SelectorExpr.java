package dev.caulk.syntax.ast;

/** {@code x.f}: a field, a method, a qualified name or a method expression. */
public record SelectorExpr(int start, int end, Expr operand, Ident selector) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitSelectorExpr(this);
    }
}
