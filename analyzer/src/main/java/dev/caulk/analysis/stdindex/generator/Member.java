package dev.caulk.analysis.stdindex.generator;

import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.TypeSpec;
import java.util.Map;
import java.util.Optional;

/** A declaration of a package. */
sealed interface Member {
    /** The imports of the file it stands in: import path by name. */
    Map<String, String> imports();

    /** A constant; the expression is empty where the line repeats the one before. */
    record Constant(Map<String, String> imports, Ident name, Optional<Expr> value) implements Member {}

    /** A variable. */
    record Variable(Map<String, String> imports, Ident name, Optional<Expr> type) implements Member {}

    /** A defined type or an alias. */
    record Type(Map<String, String> imports, TypeSpec spec) implements Member {}

    /** A function or method. */
    record Function(Map<String, String> imports, FuncDecl declaration) implements Member {}
}
