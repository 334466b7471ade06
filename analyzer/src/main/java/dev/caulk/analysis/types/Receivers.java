package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.StarExpr;
import java.util.List;

/** Receivers of methods; one of a generic type gives the type parameters names of its own (spec: Method declarations). */
final class Receivers {
    private final Checker checker;

    Receivers(Checker checker) {
        this.checker = checker;
    }

    /** Declares the receiver's names for the parameters of its type, so that they stand for these. */
    void declareParameters(Expr receiver, NamedType type) {
        List<TypeParameter> parameters = type.origin().parameters();
        List<Expr> names = names(receiver);
        for (int i = 0; i < Math.min(parameters.size(), names.size()); i++) {
            if (names.get(i) instanceof Ident name) {
                checker.types().declare(name, parameters.get(i));
            }
        }
    }

    /** The type of a receiver, in whose body the parameters of its type have the receiver's names. */
    Type resolve(Expr receiver) {
        List<Expr> names = names(receiver);
        Expr base = base(receiver);
        if (names.isEmpty() || !(base instanceof IndexExpr index)) {
            return checker.types().resolve(receiver);
        }
        Type generic = checker.types().resolve(index.operand());
        if (!(generic instanceof NamedType named) || named.origin().parameters().size() != names.size()) {
            return checker.types().resolve(receiver);
        }
        return record(receiver, named.instantiate(List.copyOf(renamed(named, names))));
    }

    private List<TypeParameter> renamed(NamedType generic, List<Expr> names) {
        List<String> texts =
                names.stream().map(n -> n instanceof Ident i ? i.name() : "_").toList();
        List<TypeParameter> renamed =
                Substitution.rename(checker.table(), generic.origin().parameters(), texts);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) instanceof Ident name) {
                checker.types().declare(name, renamed.get(i));
            }
        }
        return renamed;
    }

    private Type record(Expr receiver, NamedType type) {
        Type result = type;
        if (receiver instanceof ParenExpr paren) {
            result = record(paren.inner(), type);
        } else if (receiver instanceof StarExpr star) {
            result = checker.table().pointer(record(star.operand(), type));
        }
        return checker.info().recordTypeExpression(receiver, result);
    }

    private static List<Expr> names(Expr receiver) {
        return base(receiver) instanceof IndexExpr index ? index.indices() : List.of();
    }

    private static Expr base(Expr receiver) {
        Expr base = PackageInfo.unparen(receiver);
        return base instanceof StarExpr star ? PackageInfo.unparen(star.operand()) : base;
    }
}
