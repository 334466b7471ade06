package dev.caulk.syntax.ast;

/**
 * A piece of Go syntax. Offsets count bytes from the start of the file; {@code end} is exclusive. The tree holds no
 * reference to its file or parent: {@code SourceFile.span(node)} makes a position of it.
 */
public sealed interface Node permits GoFile, Decl, Spec, Stmt, Expr, Field, FieldList {
    /** Offset of the first byte. */
    int start();

    /** Offset just past the last byte. */
    int end();
}
