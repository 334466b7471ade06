package dev.caulk.syntax.ast;

/** A channel type. */
public record ChanType(int start, int end, ChanDirection direction, Expr element) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitChanType(this);
    }
}
