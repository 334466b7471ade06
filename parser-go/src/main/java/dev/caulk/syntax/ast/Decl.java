package dev.caulk.syntax.ast;

/** A declaration at file level, or a {@code const}, {@code type} or {@code var} in a function. */
public sealed interface Decl extends Node permits GenDecl, FuncDecl, BadDecl {}
