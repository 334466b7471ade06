package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The methods by which goroutines of others use a value: exported ones that wait, wake or start, of packages that can be imported. One that
 * returns a function wants that to be called in time, which a client that knows nothing would not do.
 */
final class Clients {
    private final Map<NamedType, List<FunctionFacts>> methods = new LinkedHashMap<>();

    Clients(Setting setting) {
        Set<String> programs = setting.program().packages().stream()
                .filter(facts -> facts.name().equals("main"))
                .map(PackageFacts::path)
                .collect(Collectors.toSet());
        for (FunctionFacts function : setting.program().functions()) {
            Optional<NamedType> type = function.receiver().flatMap(Clients::named);
            boolean usable = function.enclosing().isEmpty()
                    && function.exported()
                    && !programs.contains(function.id().packagePath())
                    && !function.test()
                    && function.body().isPresent()
                    && function.resultTypes().stream().noneMatch(result -> result.underlying() instanceof Signature)
                    && setting.relevance().synchronises(function.id());
            if (type.isPresent() && usable) {
                methods.computeIfAbsent(type.get().origin(), t -> new ArrayList<>())
                        .add(function);
            }
        }
    }

    private static Optional<NamedType> named(Type receiver) {
        Type type = receiver instanceof PointerType pointer ? pointer.element() : receiver;
        return type instanceof NamedType named ? Optional.of(named) : Optional.empty();
    }

    /** The types that have such methods, in the order of the program. */
    Set<NamedType> types() {
        return methods.keySet();
    }

    /** Those of a type, in the order of the program. */
    List<FunctionFacts> of(NamedType type) {
        return methods.getOrDefault(type.origin(), List.of());
    }
}
