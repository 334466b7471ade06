package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.Optional;

/**
 * What typing found out about one package. Nodes are told apart by identity. Every answer is total: an expression that could
 * not be typed is of {@link UnknownType}.
 */
public interface TypeInfo {
    /** The type of an expression; a {@link TupleType} for a call without or with several results. */
    Type typeOf(Expr expression);

    /** Whether the expression denotes a type, as in a conversion. */
    boolean isType(Expr expression);

    /** The value of a constant expression. */
    Optional<ConstantValue> constantOf(Expr expression);

    /** The object that a name declares or uses; empty for {@code _}, labels, field names in selectors and the unresolved. */
    Optional<GoObject> objectOf(Ident name);

    /** The variable that a type switch clause implicitly declares. */
    Optional<GoObject.Variable> clauseVariable(CaseClause clause);

    /** How much of the package is typed. */
    TypeCoverage coverage();

    /** The meaning of a selector. */
    Selection selectionOf(SelectorExpr selector);
}
