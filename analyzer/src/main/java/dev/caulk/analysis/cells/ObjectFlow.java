package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MethodObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import java.util.List;

/** New objects: variables, literals, channels, maps and slices. */
final class ObjectFlow {
    private final CellGraph graph;
    private final Functions functions;
    private final Values values;

    ObjectFlow(CellGraph graph, Functions functions, Values values) {
        this.graph = graph;
        this.functions = functions;
        this.values = values;
    }

    /** Makes what the Op makes, if it makes anything. */
    boolean creation(int f, Op op) {
        if (op instanceof Op.MakeChan) {
            int node = values.of(f, op.id());
            made(f, op, node);
            graph.entries().add(graph.find(node), Kind.MAKE, functions.firstOp(f) + op.id(), 0);
        } else if (op instanceof Op.Alloc alloc) {
            int object = graph.follow(values.of(f, op.id()), Labels.DEREF);
            made(f, op, object);
            typed(f, op, object, alloc.type());
        } else if (op instanceof Op.Composite composite) {
            composite(f, composite);
        } else if (op instanceof Op.Make) {
            made(f, op, values.of(f, op.id()));
        } else if (op instanceof Op.Constant constant) {
            Type type = constant.type();
            int object = values.of(f, op.id());
            if (type.underlying() instanceof StructType || type.underlying() instanceof ArrayType) {
                graph.setOrigin(object, Origins.of(Origins.Kind.ZERO, functions.firstOp(f) + op.id()));
                dynamic(f, op, object, type);
            }
        } else {
            return false;
        }
        return true;
    }

    /** The Op makes the object. */
    void made(int f, Op op, int object) {
        if (object != 0) {
            graph.setOrigin(object, Origins.of(Origins.Kind.MADE, functions.firstOp(f) + op.id()));
        }
    }

    /** What the type of a new object brings: methods that others may call, and for what operations work on its making. */
    void typed(int f, Op op, int object, Type type) {
        if (object == 0 || !(type instanceof NamedType named) || named.underlying() instanceof InterfaceType) {
            return;
        }
        dynamic(f, op, object, type);
        if (values.interest().isObject(named)) {
            graph.entries().add(graph.find(object), Kind.MAKE, functions.firstOp(f) + op.id(), 0);
        }
    }

    /** Code that gets hold of the object may call its methods. */
    private void dynamic(int f, Op op, int object, Type type) {
        if (type instanceof NamedType named
                && named.inTree()
                && !named.methods().isEmpty()) {
            graph.link(object, graph.labels().dynamic(named), object);
            if (isContext(named)) {
                int why = Reasons.of(Reasons.Kind.OWN_DONE, functions.firstOp(f) + op.id());
                graph.mark(graph.follow(object, Labels.DONE), Marks.PROVIDED, why);
            }
        }
    }

    /** A context with a Done of its own ends when its author says. */
    private static boolean isContext(NamedType type) {
        boolean embeds = type.underlying() instanceof StructType struct
                && struct.fields().stream().anyMatch(field -> field.embedded() && isContextType(field.type()));
        boolean whole = type.methods().keySet().containsAll(List.of("Deadline", "Err", "Value"));
        MethodObject done = type.methods().get("Done");
        return done != null
                && (embeds || whole)
                && done.signature().parameters().isEmpty()
                && done.signature().results().size() == 1
                && done.signature().results().get(0).underlying() instanceof ChanType chan
                && chan.direction() == ChanType.Direction.RECEIVE;
    }

    private static boolean isContextType(Type type) {
        return type instanceof NamedType named && named.symbol().equals("context.Context");
    }

    private void composite(int f, Op.Composite composite) {
        int node = values.of(f, composite.id());
        int object = composite.pointer() ? graph.follow(node, Labels.DEREF) : node;
        made(f, composite, object);
        typed(f, composite, object, composite.type());
        for (Op.Composite.Element element : composite.elements()) {
            int value = values.of(f, element.value());
            if (value != 0) {
                int label = element.field()
                        .map(field -> graph.labels().field(composite.type(), field))
                        .orElse(Labels.ELEMENT);
                if (object == 0) {
                    graph.mark(value, Marks.OPEN, Reasons.ofField(label));
                } else if (values.isContext(f, element.value())) {
                    storeContext(f, graph.follow(object, label), element.value());
                } else {
                    graph.link(object, label, value);
                }
            }
            if (element.key().isPresent()) {
                graph.link(object, Labels.KEY, values.of(f, element.key().getAsInt()));
            }
        }
    }

    /** What is in the place may be the context. */
    void storeContext(int f, int place, int value) {
        graph.store(place, values.of(f, value), functions.firstOp(f) + value);
    }
}
