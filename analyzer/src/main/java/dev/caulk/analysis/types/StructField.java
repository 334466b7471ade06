package dev.caulk.analysis.types;

/** A field of a struct; an embedded one is named after its type. */
public record StructField(String name, Type type, boolean embedded) {}
