package dev.caulk.syntax.ast;

import java.util.Optional;

/** {@code name "path"}; the name may be {@code .} or {@code _}. */
public record ImportSpec(int start, int end, Optional<Ident> name, BasicLit path) implements Spec {}
