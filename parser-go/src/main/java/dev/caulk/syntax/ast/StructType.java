package dev.caulk.syntax.ast;

/** A struct type; an embedded field has no names. */
public record StructType(int start, int end, FieldList fields) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitStructType(this);
    }
}
