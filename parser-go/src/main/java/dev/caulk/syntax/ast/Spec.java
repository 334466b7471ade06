package dev.caulk.syntax.ast;

/** One line of a declaration. */
public sealed interface Spec extends Node permits ImportSpec, ValueSpec, TypeSpec {}
