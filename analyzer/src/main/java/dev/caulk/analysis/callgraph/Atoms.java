package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParameter;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers the types and functions that are followed. */
final class Atoms {
    /** Stands for everything that is not of the tree. */
    static final int OUTSIDE = 0;

    private static final int NONE = -1;

    private final FunctionNumbers numbers;
    private final MethodTable methods;
    private final List<Atom> atoms = new ArrayList<>(List.of(new Atom.Outside()));
    private final Map<Type, Integer> seen = new IdentityHashMap<>();
    private final Map<Type, Integer> types = new HashMap<>();
    private final int[] functions;
    private final int[] boundFunctions;
    private final Map<Atom, Integer> loops = new HashMap<>();

    Atoms(FunctionNumbers numbers, MethodTable methods) {
        this.numbers = numbers;
        this.methods = methods;
        functions = new int[numbers.size()];
        boundFunctions = new int[numbers.size()];
    }

    /**
     * The number of a type that values are known to have: of its own where methods of the tree can be called on it; that of
     * the outside where only others can; none for a type without methods, or one that does not say what the value is.
     */
    OptionalInt ofType(Type type) {
        int known = seen.computeIfAbsent(type, t -> types.computeIfAbsent(t, this::number));
        return known == NONE ? OptionalInt.empty() : OptionalInt.of(known);
    }

    private int number(Type type) {
        if (type.underlying() instanceof InterfaceType
                || type instanceof TypeParameter
                || type instanceof UnknownType
                || type instanceof BasicType) {
            return NONE;
        }
        if (methods.hasTreeMethods(type)) {
            return add(new Atom.OfType(type));
        }
        Type base = type instanceof PointerType pointer ? pointer.element() : type;
        boolean foreign = base instanceof NamedType || base instanceof StructType;
        return foreign && !methods.isBare(type) ? OUTSIDE : NONE;
    }

    /** The number of a function of the tree; that of the outside for another. */
    int ofFunction(FunctionId function, boolean bound) {
        int number = numbers.of(function);
        return number < 0 ? OUTSIDE : ofFunction(number, bound);
    }

    int ofFunction(int function, boolean bound) {
        int[] known = bound ? boundFunctions : functions;
        if (known[function] == 0) {
            known[function] = add(new Atom.OfFunction(new Target(numbers.id(function), bound), function));
        }
        return known[function];
    }

    int ofLoop(Atom.OfLoop loop) {
        return loops.computeIfAbsent(loop, this::add);
    }

    private int add(Atom atom) {
        atoms.add(atom);
        return atoms.size() - 1;
    }

    Atom get(int atom) {
        return atoms.get(atom);
    }

    int size() {
        return atoms.size();
    }
}
