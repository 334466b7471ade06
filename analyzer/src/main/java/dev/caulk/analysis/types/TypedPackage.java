package dev.caulk.analysis.types;

import java.util.SortedMap;

/**
 * What typing found out about a package.
 *
 * @param types named types declared at package level, by name
 */
public record TypedPackage(SortedMap<String, NamedType> types, TypeInfo info) {}
