package dev.caulk.syntax.ast;

/** A function type or signature; the type parameters are those of a declaration. */
public record FuncType(int start, int end, FieldList typeParameters, FieldList parameters, FieldList results)
        implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitFuncType(this);
    }
}
