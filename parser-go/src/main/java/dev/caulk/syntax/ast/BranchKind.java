package dev.caulk.syntax.ast;

/** The branch statements. */
public enum BranchKind {
    BREAK,
    CONTINUE,
    GOTO,
    FALLTHROUGH
}
