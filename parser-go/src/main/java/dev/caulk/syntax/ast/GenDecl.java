package dev.caulk.syntax.ast;

import java.util.List;

/** {@code import}, {@code const}, {@code type} or {@code var}; {@code grouped} when written with parentheses. */
public record GenDecl(int start, int end, DeclKind kind, boolean grouped, List<Spec> specs) implements Decl {}
