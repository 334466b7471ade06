package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Which functions of the tree a function value can be: followed through variables, closures, struct fields (by declaring type
 * and name), globals, parameters and results. A container stands for its elements, a variable's address for the variable.
 */
final class FunctionFlow {
    private final MethodTable methods;
    private final FlowGraph graph = new FlowGraph();
    private final Map<FunctionId, Integer> firstNode = new HashMap<>();
    private final Map<FunctionId, Map<Integer, Integer>> parameters = new HashMap<>();
    private final Map<FunctionId, Map<Integer, Op.FreeVar>> captured = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private int nodes;

    FunctionFlow(Program program, MethodTable methods) {
        this.methods = methods;
        program.functions().forEach(this::number);
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> body.ops().forEach(op -> connect(function.id(), body, op)));
        }
        graph.solve();
    }

    private void number(FunctionFacts function) {
        firstNode.put(function.id(), nodes);
        if (function.body().isEmpty()) {
            return;
        }
        Map<Integer, Integer> byIndex = new HashMap<>();
        Map<Integer, Op.FreeVar> free = new HashMap<>();
        for (Op op : function.body().get().ops()) {
            if (op instanceof Op.Param param) {
                byIndex.put(param.index(), param.id());
            } else if (op instanceof Op.FreeVar variable) {
                free.put(variable.index(), variable);
            }
        }
        parameters.put(function.id(), byIndex);
        captured.put(function.id(), free);
        nodes += function.body().get().ops().size();
    }

    /** The functions of the tree that a value can be, sorted. */
    SortedSet<Target> targets(FunctionId function, int value) {
        return graph.at(node(function, value));
    }

    private int node(FunctionId function, int value) {
        return firstNode.getOrDefault(function, 0) + value;
    }

    private int node(String name) {
        return named.computeIfAbsent(name, n -> -1 - named.size());
    }

    private int result(FunctionId function, int index) {
        return node("result " + index + " " + function);
    }

    private void connect(FunctionId function, FunctionBody body, Op op) {
        int self = node(function, op.id());
        boolean plain = !(op instanceof Op.Invocation) && !(op instanceof Op.Composite);
        if (plain && !FunctionTypes.mayHold(ValueTypes.of(body, op.id()))) {
            return;
        }
        if (op instanceof Op.FunctionValue value && value.target() instanceof Callee.Static target) {
            graph.add(self, new Target(target.function(), false));
        } else if (op instanceof Op.MakeClosure closure) {
            graph.add(self, new Target(closure.function(), false));
            capture(function, body, closure);
        } else if (op instanceof Op.MethodValue method) {
            bound(self, method);
        } else if (op instanceof Op.Invocation call) {
            invoke(function, body, call);
        } else if (op instanceof Op.Return exit) {
            for (int i = 0; i < exit.values().size(); i++) {
                if (holds(body, exit.values().get(i))) {
                    graph.edge(node(function, exit.values().get(i)), result(function, i));
                }
            }
        } else {
            move(function, body, op, self);
        }
    }

    private static boolean holds(FunctionBody body, int value) {
        return FunctionTypes.mayHold(ValueTypes.of(body, value));
    }

    private void bound(int self, Op.MethodValue method) {
        if (method.target() instanceof Callee.Static target) {
            graph.add(self, new Target(target.function(), true));
        } else if (method.target() instanceof Callee.Interface called) {
            methods.implementations(called.type(), called.method()).forEach(m -> graph.add(self, new Target(m, true)));
        }
    }

    private void capture(FunctionId function, FunctionBody body, Op.MakeClosure closure) {
        Map<Integer, Op.FreeVar> free = captured.getOrDefault(closure.function(), Map.of());
        for (int i = 0; i < closure.captures().size(); i++) {
            Op.FreeVar variable = free.get(i);
            if (variable == null || !holds(body, closure.captures().get(i))) {
                continue;
            }
            int outside = node(function, closure.captures().get(i));
            int inside = node(closure.function(), variable.id());
            graph.edge(outside, inside);
            if (variable.byReference()) {
                graph.edge(inside, outside);
            }
        }
    }

    private void move(FunctionId function, FunctionBody body, Op op, int self) {
        if (op instanceof Op.Phi phi) {
            phi.operands().forEach(operand -> graph.edge(node(function, operand), self));
        } else if (op instanceof Op.Convert convert) {
            graph.edge(node(function, convert.operand()), self);
        } else if (op instanceof Op.TypeAssert assertion) {
            graph.edge(node(function, assertion.operand()), self);
        } else if (op instanceof Op.Extract extract) {
            extract(function, body, extract, self);
        } else if (op instanceof Op.Load load) {
            graph.edge(place(function, load.place()), self);
        } else if (op instanceof Op.Store store) {
            store(function, body, store);
        } else if (op instanceof Op.Composite composite) {
            composite(function, body, composite, self);
        } else {
            channel(function, op, self);
        }
    }

    private void channel(FunctionId function, Op op, int self) {
        if (op instanceof Op.Send send) {
            graph.edge(node(function, send.value()), node(function, send.channel()));
        } else if (op instanceof Op.Recv recv) {
            graph.edge(node(function, recv.channel()), self);
        } else if (op instanceof Op.RangeNext next) {
            graph.edge(node(function, next.operand()), self);
        }
    }

    private void extract(FunctionId function, FunctionBody body, Op.Extract extract, int self) {
        graph.edge(node(function, extract.tuple()), self);
        if (body.definition(extract.tuple()) instanceof Op.Call call) {
            calleesOf(function, call).forEach(target -> graph.edge(result(target.function(), extract.index()), self));
            if (call.callee() instanceof Callee.Value value) {
                graph.watch(
                        node(function, value.value()),
                        target -> graph.edge(result(target.function(), extract.index()), self));
            }
        }
    }

    private void store(FunctionId function, FunctionBody body, Op.Store store) {
        if (!holds(body, store.value())) {
            return;
        }
        int value = node(function, store.value());
        graph.edge(value, place(function, store.place()));
        // What goes into an element of a container that was read from a place is in that place.
        if (store.place() instanceof Place.ElementOf element
                && body.definition(element.base()) instanceof Op.Load container) {
            graph.edge(value, place(function, container.place()));
        }
    }

    private void composite(FunctionId function, FunctionBody body, Op.Composite composite, int self) {
        for (Op.Composite.Element element : composite.elements()) {
            if (!holds(body, element.value())) {
                continue;
            }
            int to = element.field().map(field -> field(composite, field)).orElse(self);
            graph.edge(node(function, element.value()), to);
        }
    }

    private int field(Op.Composite composite, String field) {
        return node("field " + ValueTypes.key(composite.type()) + "." + field);
    }

    private int place(FunctionId function, Place place) {
        if (place instanceof Place.Global global) {
            return node("global " + global.symbol());
        }
        if (place instanceof Place.FieldOf field) {
            return node("field " + ValueTypes.key(field.owner()) + "." + field.field());
        }
        if (place instanceof Place.ElementOf element) {
            return node(function, element.base());
        }
        return node(function, ((Place.Deref) place).pointer());
    }

    private List<Target> calleesOf(FunctionId function, Op.Invocation call) {
        if (call.callee() instanceof Callee.Static target) {
            return List.of(new Target(target.function(), false));
        }
        if (call.callee() instanceof Callee.Interface method) {
            return methods.implementations(method.type(), method.method()).stream()
                    .map(m -> new Target(m, false))
                    .toList();
        }
        return call.callee() instanceof Callee.Value value ? List.copyOf(targets(function, value.value())) : List.of();
    }

    private void invoke(FunctionId function, FunctionBody body, Op.Invocation call) {
        if (call.callee() instanceof Callee.Builtin) {
            call.arguments().stream()
                    .filter(argument -> holds(body, argument))
                    .forEach(argument -> graph.edge(node(function, argument), node(function, call.id())));
            return;
        }
        calleesOf(function, call).forEach(target -> bind(function, body, call, target));
        if (call.callee() instanceof Callee.Value value) {
            graph.watch(node(function, value.value()), target -> bind(function, body, call, target));
        }
    }

    private void bind(FunctionId function, FunctionBody body, Op.Invocation call, Target target) {
        Map<Integer, Integer> byIndex = parameters.getOrDefault(target.function(), Map.of());
        for (int i = 0; i < call.arguments().size(); i++) {
            Integer parameter = byIndex.get(Math.min(i + target.shift(), byIndex.size() - 1));
            if (parameter != null && holds(body, call.arguments().get(i))) {
                graph.edge(node(function, call.arguments().get(i)), node(target.function(), parameter));
            }
        }
        if (FunctionTypes.mayHold(ValueTypes.of(body, call.id()))) {
            graph.edge(result(target.function(), 0), node(function, call.id()));
        }
    }
}
