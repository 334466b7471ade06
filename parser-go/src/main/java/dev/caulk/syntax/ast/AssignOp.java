package dev.caulk.syntax.ast;

/** Assignment operators. */
public enum AssignOp {
    ASSIGN("="),
    DEFINE(":="),
    ADD("+="),
    SUB("-="),
    MUL("*="),
    QUO("/="),
    REM("%="),
    AND("&="),
    OR("|="),
    XOR("^="),
    SHL("<<="),
    SHR(">>="),
    AND_NOT("&^=");

    private final String symbol;

    AssignOp(String symbol) {
        this.symbol = symbol;
    }

    /** As written in Go. */
    public String symbol() {
        return symbol;
    }
}
