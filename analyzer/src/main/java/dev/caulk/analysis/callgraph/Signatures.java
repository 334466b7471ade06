package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which functions can be called through a value of some function type. Functions with the same parameters and results are
 * compared once with each type, and only with types that begin alike.
 */
final class Signatures {
    private static final int NO_FUNCTION = -1;

    private final FunctionNumbers functions;
    private final Atoms atoms;
    private final BitSet others = new BitSet();
    private final IntList shapeOf = new IntList();
    private final Map<Shape, Integer> numbers = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<IntList> members = new ArrayList<>();
    private final Map<List<Object>, IntList> byHeads = new HashMap<>();
    private final IntList openShapes = new IntList();
    private final IntList allShapes = new IntList();
    private final Map<Signature, Fitting> known = new IdentityHashMap<>();
    private final Map<Shape, Fitting> equal = new HashMap<>();
    private final Map<Integer, Taking> taking = new HashMap<>();
    private long comparisons;

    /** What fits a type, as far as it has been looked at. */
    private static final class Fitting {
        private final Shape called;
        private final List<IntList> candidates;
        private final int[] compared;
        private final BitSet shapes = new BitSet();
        private final BitSet atoms = new BitSet();
        private int indexed;

        Fitting(Shape called, List<IntList> candidates) {
            this.called = called;
            this.candidates = candidates;
            this.compared = new int[candidates.size()];
        }
    }

    /** What takes some number of arguments, when there were so many atoms. */
    private record Taking(BitSet atoms, int indexed) {}

    Signatures(FunctionNumbers functions, Atoms atoms) {
        this.functions = functions;
        this.atoms = atoms;
    }

    /**
     * Of what a value holds that which a call through it may run: functions that fit, and what is neither function nor type.
     *
     * @param arguments how many the call has, which decides where the type of the value is not known; negative for any
     */
    BitSet callable(AtomSet held, Optional<Signature> called, int arguments) {
        index();
        return held.common(called.isPresent() ? fitting(called.get()) : taking(arguments));
    }

    /** How often two lists of types were compared. */
    long comparisons() {
        return comparisons;
    }

    private BitSet fitting(Signature signature) {
        Fitting fitting = known.computeIfAbsent(
                signature, s -> equal.computeIfAbsent(Shape.of(s), shape -> new Fitting(shape, candidates(shape))));
        int from = fitting.indexed;
        fitting.indexed = shapeOf.size();
        for (int atom = from; from > 0 && atom < shapeOf.size(); atom++) {
            int shape = shapeOf.get(atom);
            fitting.atoms.set(atom, others.get(atom) || shape >= 0 && fitting.shapes.get(shape));
        }
        if (from == 0) {
            fitting.atoms.or(others);
        }
        for (int i = 0; i < fitting.compared.length; i++) {
            compare(fitting, i);
        }
        return fitting.atoms;
    }

    private List<IntList> candidates(Shape called) {
        return called.isOpen()
                ? List.of(allShapes)
                : List.of(byHeads.computeIfAbsent(called.heads(), h -> new IntList()), openShapes);
    }

    /** Compares with the shapes that came since the last time. */
    private void compare(Fitting fitting, int list) {
        IntList candidates = fitting.candidates.get(list);
        for (; fitting.compared[list] < candidates.size(); fitting.compared[list]++) {
            int shape = candidates.get(fitting.compared[list]);
            comparisons++;
            if (shapes.get(shape).fits(fitting.called)) {
                fitting.shapes.set(shape);
                IntList all = members.get(shape);
                for (int i = 0; i < all.size(); i++) {
                    fitting.atoms.set(all.get(i));
                }
            }
        }
    }

    private BitSet taking(int arguments) {
        Taking before = taking.getOrDefault(arguments, new Taking(new BitSet(), 0));
        for (int atom = before.indexed(); atom < shapeOf.size(); atom++) {
            int shape = shapeOf.get(atom);
            boolean fits = shape >= 0
                    && (arguments < 0 || shapes.get(shape).parameters().size() == arguments);
            before.atoms().set(atom, fits || others.get(atom));
        }
        taking.put(arguments, new Taking(before.atoms(), shapeOf.size()));
        return before.atoms();
    }

    private void index() {
        for (int atom = shapeOf.size(); atom < atoms.size(); atom++) {
            if (atoms.get(atom) instanceof Atom.OfFunction function) {
                int shape = number(shape(function));
                shapeOf.add(shape);
                members.get(shape).add(atom);
            } else {
                shapeOf.add(NO_FUNCTION);
                others.set(atom, !(atoms.get(atom) instanceof Atom.OfType));
            }
        }
    }

    private int number(Shape shape) {
        return numbers.computeIfAbsent(shape, s -> {
            int number = shapes.size();
            (s.isOpen() ? openShapes : byHeads.computeIfAbsent(s.heads(), h -> new IntList())).add(number);
            allShapes.add(number);
            shapes.add(s);
            members.add(new IntList(2));
            return number;
        });
    }

    private Shape shape(Atom.OfFunction function) {
        FunctionFacts facts = functions.facts(function.number());
        List<Type> parameters = facts.parameterTypes();
        int first = Math.min(function.target().shift(), parameters.size());
        return new Shape(parameters.subList(first, parameters.size()), facts.resultTypes());
    }
}
