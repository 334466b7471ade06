package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the method that a call through an interface runs. */
final class Dispatch {
    private static final int DEEPEST = 8;

    private final CallGraph graph;
    private final MethodSets methods;
    private final Map<Op.Invocation, Optional<Callee>> single = new IdentityHashMap<>();

    Dispatch(CallGraph graph, MethodSets methods) {
        this.graph = graph;
        this.methods = methods;
    }

    /** The method of a call through an interface, of the tree or of a library; of a library's value type too. */
    static Optional<String> interfaceMethod(Callee callee) {
        if (callee instanceof Callee.Interface method) {
            return Optional.of(method.method());
        }
        return callee instanceof Callee.External external
                        && external.symbol().startsWith("(")
                        && !external.symbol().startsWith("(*")
                ? Optional.of(external.symbol().substring(external.symbol().lastIndexOf('.') + 1))
                : Optional.empty();
    }

    /** A method and the receiver it gets, behind the embedded fields that promote it. */
    record Method(Callee callee, Value receiver) {}

    /**
     * The method that runs: by the type of what was made during the exploration, or where the call can run one method only.
     *
     * @param in the function that calls
     */
    Optional<Method> find(State state, FunctionId in, Op.Invocation call, String wanted, Value receiver) {
        Optional<Method> found = byType(state, receiver, wanted, 0);
        if (found.isPresent()) {
            return found;
        }
        return single.computeIfAbsent(call, c -> single(in, c)).map(callee -> new Method(callee, receiver));
    }

    private Optional<Callee> single(FunctionId in, Op.Invocation call) {
        List<Target> targets = graph.targets(in, call);
        return targets.size() == 1 && !targets.get(0).bound() && !graph.isOpen(in, call)
                ? Optional.of(new Callee.Static(targets.get(0).function()))
                : Optional.empty();
    }

    private Optional<Method> byType(State state, Value receiver, String name, int depth) {
        Optional<NamedType> type = Evaluator.dynamicType(state, receiver);
        if (type.isEmpty() || depth > DEEPEST) {
            return Optional.empty();
        }
        Value known = state.resolve(receiver);
        Type seen = known instanceof Value.Pointer ? new PointerType(type.get()) : type.get();
        Optional<Selection> selection = methods.select(seen, name);
        if (selection.isEmpty()) {
            return Optional.empty();
        }
        Value at = known;
        for (Selection.EmbeddedStep step : selection.get().path()) {
            at = embedded(state, at, step);
        }
        return method(state, selection.get().member(), at, name, depth);
    }

    private static Value embedded(State state, Value holder, Selection.EmbeddedStep step) {
        Value known = state.resolve(holder);
        if (known instanceof Value.Struct struct) {
            Value part = struct.parts().get(step.field());
            return part == null ? state.symbol(step.type()) : part;
        }
        if (!(known instanceof Value.Pointer pointer)) {
            return state.symbol(step.type());
        }
        boolean direct = !(step.type() instanceof PointerType) && step.type().underlying() instanceof StructType;
        return direct ? pointer.to(step.field()) : new Access(state).read(pointer.to(step.field()), step.type());
    }

    private Optional<Method> method(State state, Member member, Value receiver, String name, int depth) {
        if (member instanceof Member.TreeMethod method) {
            Value given = method.pointerReceiver() ? receiver : byValue(state, receiver);
            return Optional.of(new Method(new Callee.Static(method.function()), given));
        }
        if (member instanceof Member.ExternalMethod method) {
            return Optional.of(new Method(new Callee.External(method.symbol()), receiver));
        }
        return member instanceof Member.InterfaceMethod ? byType(state, receiver, name, depth + 1) : Optional.empty();
    }

    private static Value byValue(State state, Value receiver) {
        if (state.resolve(receiver) instanceof Value.Pointer pointer) {
            Optional<HeapObject.Memory> memory = state.memory(pointer);
            return memory.isPresent() && pointer.path().isEmpty()
                    ? new Access(state).read(pointer, memory.get().type())
                    : pointer;
        }
        return receiver;
    }
}
