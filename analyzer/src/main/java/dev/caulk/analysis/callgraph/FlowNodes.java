package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places that values flow through: SSA values, elements of their tuples, results, fields by declaring type, globals, and
 * one for each package outside the tree. Nodes are made when first asked for.
 */
final class FlowNodes {
    private final FunctionNumbers functions;
    private final Constraints constraints;
    private final int[] ofOp;
    private final int[][] parameters;
    private final Op.FreeVar[][] captured;
    private final Map<Object, Integer> named = new HashMap<>();

    private record TupleKey(int op, int index) {}

    private record ResultKey(int function, int index) {}

    private record FieldKey(Object owner, String field) {}

    private record GlobalKey(String symbol) {}

    private record PackageKey(String path) {}

    private enum Key {
        PANICS
    }

    FlowNodes(FunctionNumbers functions, Constraints constraints) {
        this.functions = functions;
        this.constraints = constraints;
        ofOp = new int[functions.opCount()];
        Arrays.fill(ofOp, -1);
        parameters = new int[functions.size()][];
        captured = new Op.FreeVar[functions.size()][];
        for (int f = 0; f < functions.size(); f++) {
            number(f);
        }
    }

    private void number(int function) {
        FunctionFacts facts = functions.facts(function);
        List<Op> ops = functions.ops(function);
        int[] byIndex = new int[facts.parameterTypes().size()];
        Arrays.fill(byIndex, -1);
        List<Op.FreeVar> free = ops.stream()
                .filter(Op.FreeVar.class::isInstance)
                .map(Op.FreeVar.class::cast)
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .toList();
        for (Op op : ops) {
            if (op instanceof Op.Param param && param.index() < byIndex.length) {
                byIndex[param.index()] = param.id();
            }
        }
        parameters[function] = byIndex;
        captured[function] = free.toArray(Op.FreeVar[]::new);
    }

    /** The value of an Op. */
    int value(int function, int op) {
        int number = functions.op(function, op);
        if (ofOp[number] < 0) {
            ofOp[number] = constraints.newNode();
        }
        return ofOp[number];
    }

    /** The value of an Op, where something flows to or from it. */
    Optional<Integer> known(int function, int op) {
        int node = ofOp[functions.op(function, op)];
        return node < 0 ? Optional.empty() : Optional.of(node);
    }

    /** The Op that defines a parameter; negative where the function has none. */
    int parameter(int function, int index) {
        return index >= 0 && index < parameters[function].length ? parameters[function][index] : -1;
    }

    int parameterCount(int function) {
        return parameters[function].length;
    }

    /** The captured variables of a closure that it uses. */
    Op.FreeVar[] captured(int function) {
        return captured[function];
    }

    /** An element of a tuple. */
    int element(int function, int op, int index) {
        return of(new TupleKey(functions.op(function, op), index));
    }

    int result(int function, int index) {
        return of(new ResultKey(function, index));
    }

    int field(Type owner, String field) {
        Optional<NamedType> type = ValueTypes.named(owner);
        return of(new FieldKey(type.isPresent() ? type.get().symbol() : owner, field));
    }

    int global(String symbol) {
        return of(new GlobalKey(symbol));
    }

    /** What a package outside the tree was given and may give back. */
    int outside(String path) {
        return of(new PackageKey(path));
    }

    /** The nodes of all packages outside the tree. */
    List<Integer> pools() {
        return named.entrySet().stream()
                .filter(e -> e.getKey() instanceof PackageKey)
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** What was panicked with. */
    int panics() {
        return of(Key.PANICS);
    }

    /** The place that a load reads or a store writes. */
    int place(int function, Place place) {
        if (place instanceof Place.Global global) {
            return global(global.symbol());
        }
        if (place instanceof Place.FieldOf field) {
            return field(field.owner(), field.field());
        }
        return place instanceof Place.ElementOf element
                ? value(function, element.base())
                : value(function, ((Place.Deref) place).pointer());
    }

    /** A node that stands for any other thing. */
    int of(Object key) {
        Integer known = named.get(key);
        if (known == null) {
            known = constraints.newNode();
            named.put(key, known);
        }
        return known;
    }
}
