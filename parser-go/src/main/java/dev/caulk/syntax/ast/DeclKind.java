package dev.caulk.syntax.ast;

/** What a {@link GenDecl} declares. */
public enum DeclKind {
    IMPORT,
    CONST,
    TYPE,
    VAR
}
