package dev.caulk.analysis.cells;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParameter;
import dev.caulk.analysis.types.UnknownType;

/** The node of each value that is followed. A struct or array is its node; of a pointer or interface it is one step away. */
final class Values {
    private static final Type PLAIN = new BasicType("int");
    private static final Type UNTOLD = new UnknownType("the operation does not say");

    private final CellGraph graph;
    private final Functions functions;
    private final Interest interest;
    private final int[] nodes;
    private final int[][] results;

    Values(CellGraph graph, Functions functions, Interest interest) {
        this.graph = graph;
        this.functions = functions;
        this.interest = interest;
        nodes = new int[functions.endOfOps()];
        results = new int[functions.count()][];
        for (int f = 0; f < results.length; f++) {
            results[f] = new int[functions.facts(f).resultTypes().size()];
        }
    }

    Interest interest() {
        return interest;
    }

    /** The node of a value, 0 when its type is not followed. */
    int of(int function, int value) {
        int number = functions.firstOp(function) + value;
        if (nodes[number] == 0 && interest.in(type(function, value))) {
            nodes[number] = graph.fresh();
        }
        return nodes[number] == 0 ? 0 : graph.find(nodes[number]);
    }

    /** The node of a value as far as there is one. */
    int known(int function, int value) {
        int node = nodes[functions.firstOp(function) + value];
        return node == 0 ? 0 : graph.find(node);
    }

    /** A value and a node are the same thing. */
    void bind(int function, int value, int node) {
        int number = functions.firstOp(function) + value;
        if (node == 0 || nodes[number] == 0 && !interest.in(type(function, value))) {
            return;
        }
        if (nodes[number] == 0) {
            nodes[number] = graph.find(node);
        } else {
            graph.unify(nodes[number], node);
        }
    }

    /** The node of a parameter, 0 when it is not followed. */
    int parameter(int function, int index) {
        int value = functions.parameters(function)[index];
        return value < 0 ? 0 : of(function, value);
    }

    int parameters(int function) {
        return functions.parameters(function).length;
    }

    int results(int function) {
        return results[function].length;
    }

    /** The node of a result, 0 when it is not followed. */
    int result(int function, int index) {
        if (results[function][index] == 0
                && interest.in(functions.facts(function).resultTypes().get(index))) {
            results[function][index] = graph.fresh();
        }
        return results[function][index] == 0 ? 0 : graph.find(results[function][index]);
    }

    /** What a pointer, interface or value works on. */
    int object(int function, int value) {
        int node = of(function, value);
        return refers(type(function, value)) ? graph.follow(node, Labels.DEREF) : node;
    }

    /** The same, if it is there. */
    int knownObject(int function, int value) {
        int node = known(function, value);
        Type type = type(function, value);
        boolean itself = type instanceof UnknownType && graph.entries().first(node) != 0;
        return refers(type) && !itself ? graph.peek(node, Labels.DEREF) : node;
    }

    /** The struct or array that a value is or points to. */
    int base(int function, int value) {
        int node = of(function, value);
        return isPointer(type(function, value)) ? graph.follow(node, Labels.DEREF) : node;
    }

    /** The channel, slice, array or map that a value is, or the array that it points to. */
    int container(int function, int value) {
        int node = of(function, value);
        boolean pointer = type(function, value).underlying() instanceof PointerType;
        return pointer ? graph.follow(node, Labels.DEREF) : node;
    }

    /** {@link #base}, if it is there. */
    int knownBase(int function, int value) {
        int node = known(function, value);
        return isPointer(type(function, value)) ? graph.peek(node, Labels.DEREF) : node;
    }

    /** {@link #container}, if it is there. */
    int knownContainer(int function, int value) {
        int node = known(function, value);
        boolean pointer = type(function, value).underlying() instanceof PointerType;
        return pointer ? graph.peek(node, Labels.DEREF) : node;
    }

    boolean isContext(int function, int value) {
        return type(function, value) instanceof NamedType named
                && named.symbol().equals("context.Context");
    }

    private static boolean isPointer(Type type) {
        return type.underlying() instanceof PointerType || type instanceof UnknownType;
    }

    /** Whether a value of the type is a reference to what its methods work on. */
    static boolean refers(Type type) {
        Type under = type.underlying();
        return under instanceof PointerType
                || under instanceof InterfaceType
                || under instanceof UnknownType
                || type instanceof TypeParameter;
    }

    /** A function type, or one that may be: not a plain value. */
    Type type(int function, int value) {
        Op op = functions.body(function).definition(value);
        if (op instanceof Op.FunctionValue || op instanceof Op.MakeClosure || op instanceof Op.MethodValue) {
            return UNTOLD;
        }
        if (op instanceof Op.FreeVar free && free.byReference()) {
            return new PointerType(free.type());
        }
        if (op instanceof Op.Recv recv) {
            return recv.type();
        }
        if (op instanceof Op.Compute compute) {
            return compute.type();
        }
        return op instanceof Op.Go
                        || op instanceof Op.Defer
                        || op instanceof Op.RangeNext
                        || op instanceof Op.Select
                        || op instanceof Op.Store
                ? PLAIN
                : ValueTypes.of(functions.body(function), value);
    }
}
