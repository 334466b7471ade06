package dev.caulk.syntax.ast;

import java.util.List;
import java.util.Optional;

/** Names of one type in a parameter list, a struct, an interface or a type parameter list; no names for an embedded or unnamed one. */
public record Field(int start, int end, List<Ident> names, Expr type, Optional<BasicLit> tag) implements Node {}
