package dev.caulk.analysis.load;

import dev.caulk.analysis.FunctionId;
import dev.caulk.syntax.ast.FuncDecl;

/** A declared function or method of a package. */
public record DeclaredFunction(FunctionId id, FuncDecl declaration, LoadedFile file) {}
