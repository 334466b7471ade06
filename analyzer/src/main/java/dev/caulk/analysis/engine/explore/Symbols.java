package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.types.NamedType;
import java.util.Optional;

/** Names of callees as models spell them: {@code path.f}, {@code (path.T).m}, {@code (*path.T).m}. */
final class Symbols {
    private Symbols() {}

    static Optional<String> of(Callee callee) {
        if (callee instanceof Callee.External external) {
            return Optional.of(external.symbol());
        }
        if (callee instanceof Callee.Static target) {
            return Optional.of(of(target.function()));
        }
        return callee instanceof Callee.Interface method && method.type() instanceof NamedType named
                ? Optional.of("(" + named.symbol() + ")." + method.method())
                : Optional.empty();
    }

    /** The method of a call through an interface, of the tree or of a library; of a library's value type too. */
    static Optional<String> interfaceMethod(Callee callee) {
        if (callee instanceof Callee.Interface method) {
            return Optional.of(method.method());
        }
        return callee instanceof Callee.External external
                        && external.symbol().startsWith("(")
                        && !external.symbol().startsWith("(*")
                ? Optional.of(external.symbol().substring(external.symbol().lastIndexOf('.') + 1))
                : Optional.empty();
    }

    static String of(FunctionId function) {
        String name = function.name();
        if (name.startsWith("(*")) {
            return "(*" + function.packagePath() + "." + name.substring(2);
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? function.packagePath() + "." + name
                : "(" + function.packagePath() + "." + name.substring(0, dot) + ")" + name.substring(dot);
    }
}
