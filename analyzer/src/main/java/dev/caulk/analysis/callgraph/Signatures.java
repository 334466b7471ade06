package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which functions can be called through a value of some function type. */
final class Signatures {
    private final FunctionNumbers functions;
    private final Map<Target, Shape> shapes = new HashMap<>();
    private final Map<Shape, Integer> numbers = new HashMap<>();
    private final Map<Signature, Map<Integer, Boolean>> fitting = new IdentityHashMap<>();

    private record Shape(List<Type> parameters, List<Type> results) {}

    Signatures(FunctionNumbers functions) {
        this.functions = functions;
    }

    /**
     * Whether the target may be what is called.
     *
     * @param arguments how many the call has, which decides where the type of the value is not known; negative for any
     */
    boolean fits(Optional<Signature> called, int arguments, Target target) {
        Shape shape = shapes.computeIfAbsent(target, this::shape);
        if (called.isEmpty()) {
            return arguments < 0 || shape.parameters().size() == arguments;
        }
        Signature signature = called.get();
        if (signature.parameters().size() != shape.parameters().size()
                || signature.results().size() != shape.results().size()) {
            return false;
        }
        int number = numbers.computeIfAbsent(shape, s -> numbers.size());
        return fitting.computeIfAbsent(signature, s -> new HashMap<>())
                .computeIfAbsent(
                        number,
                        n -> MethodSets.mayBeIdentical(signature.parameters(), shape.parameters())
                                && MethodSets.mayBeIdentical(signature.results(), shape.results()));
    }

    private Shape shape(Target target) {
        FunctionFacts facts = functions.facts(functions.of(target.function()));
        List<Type> parameters = facts.parameterTypes();
        return new Shape(
                parameters.subList(Math.min(target.shift(), parameters.size()), parameters.size()),
                facts.resultTypes());
    }
}
