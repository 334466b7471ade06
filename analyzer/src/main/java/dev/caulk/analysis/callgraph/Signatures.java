package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which functions can be called through a value of some function type. */
final class Signatures {
    private static final byte FITS = 1;
    private static final byte DIFFERS = 2;

    private final FunctionNumbers functions;
    private final int[][] shapeOf;
    private final Map<Shape, Integer> numbers = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<Signature, byte[]> fitting = new IdentityHashMap<>();

    private record Shape(List<Type> parameters, List<Type> results) {}

    Signatures(FunctionNumbers functions) {
        this.functions = functions;
        shapeOf = new int[][] {new int[functions.size()], new int[functions.size()]};
    }

    /**
     * Whether the function may be what is called.
     *
     * @param arguments how many the call has, which decides where the type of the value is not known; negative for any
     */
    boolean fits(Optional<Signature> called, int arguments, Atom.OfFunction function) {
        int shape = shape(function);
        if (called.isEmpty()) {
            return arguments < 0 || shapes.get(shape).parameters().size() == arguments;
        }
        byte[] known = fitting.computeIfAbsent(called.get(), s -> new byte[0]);
        if (known.length <= shape) {
            known = Arrays.copyOf(known, Math.max(shape + 1, shapes.size()));
            fitting.put(called.get(), known);
        }
        if (known[shape] == 0) {
            known[shape] = fits(called.get(), shapes.get(shape)) ? FITS : DIFFERS;
        }
        return known[shape] == FITS;
    }

    private static boolean fits(Signature signature, Shape shape) {
        return signature.parameters().size() == shape.parameters().size()
                && signature.results().size() == shape.results().size()
                && MethodSets.mayBeIdentical(signature.parameters(), shape.parameters())
                && MethodSets.mayBeIdentical(signature.results(), shape.results());
    }

    private int shape(Atom.OfFunction function) {
        int[] known = shapeOf[function.target().shift()];
        if (known[function.number()] == 0) {
            FunctionFacts facts = functions.facts(function.number());
            List<Type> parameters = facts.parameterTypes();
            int first = Math.min(function.target().shift(), parameters.size());
            Shape shape = new Shape(parameters.subList(first, parameters.size()), facts.resultTypes());
            known[function.number()] = 1
                    + numbers.computeIfAbsent(shape, s -> {
                        shapes.add(s);
                        return shapes.size() - 1;
                    });
        }
        return known[function.number()] - 1;
    }
}
