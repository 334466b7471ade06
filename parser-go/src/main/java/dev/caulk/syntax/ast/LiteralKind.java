package dev.caulk.syntax.ast;

/** The kinds of basic literals. */
public enum LiteralKind {
    INT,
    FLOAT,
    IMAGINARY,
    RUNE,
    STRING
}
