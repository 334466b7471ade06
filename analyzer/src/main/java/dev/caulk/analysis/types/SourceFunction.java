package dev.caulk.analysis.types;

import dev.caulk.analysis.FunctionId;
import dev.caulk.syntax.ast.FuncDecl;

/** A declared function or method and the id it has in the audited tree. */
public record SourceFunction(FunctionId id, FuncDecl declaration) {}
