package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.callgraph.FlowTypes.Kind;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Makes constraints of assignments. A value whose type says what it is brings that type along where it goes; others bring what
 * they hold. Containers share their contents with every copy, so what flows into one flows back.
 */
final class Flows {
    final FunctionNumbers functions;
    final Constraints constraints = new Constraints();
    final FlowNodes nodes;
    final FlowTypes types = new FlowTypes();
    final Atoms atoms;
    final Adapters adapters = new Adapters();
    private final Map<Type, Map<String, Kind>> fieldKinds = new HashMap<>();

    Flows(FunctionNumbers functions, Atoms atoms) {
        this.functions = functions;
        this.atoms = atoms;
        nodes = new FlowNodes(functions, constraints);
    }

    FunctionBody body(int function) {
        return functions.facts(function).body().orElseThrow();
    }

    Type typeOf(int function, int value) {
        return ValueTypes.of(body(function), value);
    }

    Kind kind(int function, int value) {
        return types.of(typeOf(function, value));
    }

    boolean follows(int function, int value) {
        return kind(function, value) != Kind.CONCRETE;
    }

    /** A value is put into a node that can hold anything. */
    void into(int function, int value, int node) {
        Type type = typeOf(function, value);
        Kind kind = types.of(type);
        seed(node, type);
        if (kind != Kind.CONCRETE) {
            int from = nodes.value(function, value);
            constraints.edge(from, node);
            adapters.add(from, type);
            if (kind == Kind.CONTAINER) {
                constraints.edge(node, from);
            }
        }
    }

    /** A value is put into another, if that can hold anything. */
    void into(int function, int value, int target, Type targetType) {
        Kind to = types.of(targetType);
        if (to == Kind.CONCRETE) {
            return;
        }
        Type type = typeOf(function, value);
        Kind kind = types.of(type);
        seed(target, type);
        if (kind != Kind.CONCRETE) {
            int from = nodes.value(function, value);
            constraints.edge(from, target);
            adapters.add(from, type);
            if (kind == Kind.CONTAINER && to == Kind.CONTAINER) {
                constraints.edge(target, from);
            }
        }
    }

    /** A value is looked at under another type, as assertions and conversions do. */
    void narrow(int function, int operand, int value, Type type) {
        boolean both = GoTypes.isInterface(type) && GoTypes.isInterface(typeOf(function, operand));
        if (both && follows(function, operand)) {
            constraints.filtered(
                    nodes.value(function, operand), nodes.value(function, value), (InterfaceType) type.underlying());
        } else {
            into(function, operand, nodes.value(function, value), type);
        }
    }

    /** What a node holds is a value. */
    void out(int node, int function, int value) {
        Kind kind = kind(function, value);
        if (kind != Kind.CONCRETE) {
            int to = nodes.value(function, value);
            constraints.edge(node, to);
            if (kind == Kind.CONTAINER) {
                constraints.edge(to, node);
            }
        }
    }

    /** What a function returns is at a node, if it can be anything. */
    boolean result(int function, int index, int node) {
        List<Type> results = functions.facts(function).resultTypes();
        if (index >= results.size()) {
            return false;
        }
        Kind kind = types.of(results.get(index));
        if (kind == Kind.CONCRETE) {
            seed(node, results.get(index));
        } else {
            constraints.edge(nodes.result(function, index), node);
        }
        if (kind == Kind.CONTAINER) {
            constraints.edge(node, nodes.result(function, index));
        }
        return true;
    }

    /** What both hold is the same. */
    void alias(int one, int other) {
        constraints.edge(one, other);
        constraints.edge(other, one);
    }

    /** The node holds a value of that type, or elements of such a container. */
    void seed(int node, Type type) {
        atoms.ofType(type).ifPresent(atom -> constraints.seed(node, atom));
        if (!(type instanceof PointerType) && !(type instanceof NamedType) && types.of(type) == Kind.CONCRETE) {
            FlowTypes.elements(type).forEach(element -> seed(node, element));
        }
    }

    /** What a field can hold; anything where its type is not known. */
    Kind fieldKind(Type owner, String field) {
        return fieldKinds.computeIfAbsent(owner, o -> new HashMap<>()).computeIfAbsent(field, f -> ofField(owner, f));
    }

    private Kind ofField(Type owner, String field) {
        if (owner.underlying() instanceof UnknownType) {
            return Kind.OPEN;
        }
        return GoTypes.dereference(owner).underlying() instanceof StructType struct
                ? struct.fields().stream()
                        .filter(f -> f.name().equals(field))
                        .findFirst()
                        .map(f -> types.of(f.type()))
                        .orElse(Kind.OPEN)
                : Kind.OPEN;
    }

    /** Tells of the parameters of a function, from the given one on, that can hold anything. */
    void parameters(int function, int first, ObjIntConsumer<Type> each) {
        for (int i = first; i < nodes.parameterCount(function); i++) {
            int parameter = nodes.parameter(function, i);
            if (parameter >= 0 && follows(function, parameter)) {
                each.accept(typeOf(function, parameter), nodes.value(function, parameter));
            }
        }
    }

    /** The Op that a value is converted from. */
    Op origin(int function, int value) {
        Op op = body(function).definition(value);
        return op instanceof Op.Convert convert ? origin(function, convert.operand()) : op;
    }
}
