package dev.caulk.syntax.ast;

/** Unary operators; {@code TILDE} only in constraints. */
public enum UnaryOp {
    PLUS("+"),
    MINUS("-"),
    NOT("!"),
    COMPLEMENT("^"),
    ADDRESS("&"),
    RECEIVE("<-"),
    TILDE("~");

    private final String symbol;

    UnaryOp(String symbol) {
        this.symbol = symbol;
    }

    /** As written in Go. */
    public String symbol() {
        return symbol;
    }
}
