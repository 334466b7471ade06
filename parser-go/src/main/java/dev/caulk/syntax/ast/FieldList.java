package dev.caulk.syntax.ast;

import java.util.List;

/** Fields in order, and the brackets around them. An absent list has no fields and {@code start == end}. */
public record FieldList(int start, int end, List<Field> fields) implements Node {}
