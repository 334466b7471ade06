package dev.caulk.syntax.ast;

/** Binary operators. */
public enum BinaryOp {
    LOR("||"),
    LAND("&&"),
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    ADD("+"),
    SUB("-"),
    OR("|"),
    XOR("^"),
    MUL("*"),
    QUO("/"),
    REM("%"),
    SHL("<<"),
    SHR(">>"),
    AND("&"),
    AND_NOT("&^");

    private final String symbol;

    BinaryOp(String symbol) {
        this.symbol = symbol;
    }

    /** As written in Go. */
    public String symbol() {
        return symbol;
    }
}
