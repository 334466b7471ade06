package dev.caulk.syntax.ast;

/** A place at file level where no declaration could be read. */
public record BadDecl(int start, int end) implements Decl {}
