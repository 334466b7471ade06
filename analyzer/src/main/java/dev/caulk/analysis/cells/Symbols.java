package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.NamedType;

/** Callees as models spell them. */
final class Symbols {
    private Symbols() {}

    /** {@code path.f}, {@code (*path.T).m} or {@code (path.T).m}; empty for function values and predeclared functions. */
    static String of(Callee callee) {
        if (callee instanceof Callee.External external) {
            return external.symbol();
        }
        if (callee instanceof Callee.Static known) {
            return of(known.function());
        }
        if (callee instanceof Callee.Interface method && method.type() instanceof NamedType named) {
            return "(" + named.symbol() + ")." + method.method();
        }
        return callee instanceof Callee.Unknown unknown ? unknown.name() : "";
    }

    private static String of(FunctionId function) {
        String name = function.name();
        if (name.startsWith("(*")) {
            return "(*" + function.packagePath() + "." + name.substring(2);
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? function.packagePath() + "." + name
                : "(" + function.packagePath() + "." + name.substring(0, dot) + ")" + name.substring(dot);
    }

    /** The symbol of what an Op calls or binds. */
    static String of(Op op) {
        if (op instanceof Op.Invocation call) {
            return of(call.callee());
        }
        return op instanceof Op.MethodValue value ? of(value.target()) : "";
    }
}
