package dev.caulk.syntax.ast;

/** An interface type: a method is a field with one name and a {@link FuncType}; an embedded type or union has no name. */
public record InterfaceType(int start, int end, FieldList elements) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitInterfaceType(this);
    }
}
