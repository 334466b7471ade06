package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.IndexExpr;
import java.util.List;
import java.util.Optional;

/** Uses of generic functions, called or not (spec: Instantiations). */
final class Generics {
    private final Checker checker;

    Generics(Checker checker) {
        this.checker = checker;
    }

    /** The generic function that an expression stands for, as long as not all its type arguments are known. */
    Optional<Signature> open(Expr expression) {
        return checker.info().typeOf(expression) instanceof Signature signature && signature.isGeneric()
                ? Optional.of(signature)
                : Optional.empty();
    }

    /** The type arguments that are written out. */
    List<Type> given(Expr expression) {
        return PackageInfo.unparen(expression) instanceof IndexExpr index
                ? index.indices().stream().map(checker.info()::typeOf).toList()
                : List.of();
    }

    /** {@code F[T]}: a function where all type arguments are given or follow from the given ones, else still generic. */
    Signature instantiate(IndexExpr node, Signature generic) {
        List<Type> arguments =
                node.indices().stream().map(i -> checker.types().resolve(i)).toList();
        Inference inference = new Inference(checker.world());
        Signature open = inference.open(generic, arguments);
        if (arguments.size() < generic.typeParameters().size()) {
            inference.solve();
        }
        boolean complete = arguments.size() >= generic.typeParameters().size() || inference.isSolved();
        return complete ? inference.close(open) : generic;
    }

    /** A generic function where a function of that type is expected. */
    void assign(Expr expression, Signature generic, Type target) {
        if (GoTypes.core(target) instanceof Signature expected) {
            Inference inference = new Inference(checker.world());
            Signature open = inference.open(generic, given(expression));
            inference.assign(expected, open);
            inference.solve();
            record(expression, inference.close(open));
        }
    }

    void record(Expr function, Type instantiated) {
        checker.info().record(function, instantiated);
        checker.info().record(PackageInfo.unparen(function), instantiated);
    }
}
