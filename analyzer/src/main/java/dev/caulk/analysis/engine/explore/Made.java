package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Type;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The named types of which the tree makes values: these look as their makers leave them. */
final class Made {
    private final Set<NamedType> types = new HashSet<>();

    Made(Program program) {
        program.functions().stream()
                .map(FunctionFacts::body)
                .flatMap(Optional::stream)
                .flatMap(body -> body.ops().stream())
                .forEach(op -> type(op).flatMap(ValueTypes::named)
                        .map(NamedType::origin)
                        .ifPresent(types::add));
    }

    private static Optional<Type> type(Op op) {
        if (op instanceof Op.Composite composite) {
            return Optional.of(composite.type());
        }
        return op instanceof Op.Alloc alloc ? Optional.of(alloc.type()) : Optional.empty();
    }

    /** Without type arguments. */
    Set<NamedType> types() {
        return types;
    }
}
