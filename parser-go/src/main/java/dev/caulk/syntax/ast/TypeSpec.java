package dev.caulk.syntax.ast;

/** {@code Name[P any] = Type}. */
public record TypeSpec(int start, int end, Ident name, FieldList typeParameters, boolean alias, Expr type)
        implements Spec {}
