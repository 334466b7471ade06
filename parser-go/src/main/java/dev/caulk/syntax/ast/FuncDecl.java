package dev.caulk.syntax.ast;

import java.util.Optional;

/** A function or method. Type parameters stand in {@code type}. */
public record FuncDecl(
        int start, int end, Optional<Field> receiver, Ident name, FuncType type, Optional<BlockStmt> body)
        implements Decl {}
