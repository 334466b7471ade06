package dev.caulk.syntax.ast;

import java.util.List;
import java.util.Optional;

/** Names of a {@code const} or {@code var} line; {@code iota} is the index of the line in its group. A const line without type and values repeats the last one. */
public record ValueSpec(int start, int end, List<Ident> names, Optional<Expr> type, List<Expr> values, int iota)
        implements Spec {}
