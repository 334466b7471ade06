package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The functions that the calls of one function run. */
final class Targets {
    private final CallGraph graph;
    private final FunctionId function;
    private final FunctionBody body;
    private final Questions questions;

    Targets(CallGraph graph, FunctionId function, FunctionBody body, Questions questions) {
        this.graph = graph;
        this.function = function;
        this.body = body;
        this.questions = questions;
    }

    /** What a call runs in its own place. */
    List<Binding> of(Op.Invocation call, LockState state) {
        if (call.callee() instanceof Callee.Value value) {
            Optional<Binding> known = function(value.value(), call.arguments(), state);
            return known.map(List::of).orElseGet(() -> dynamic(call));
        }
        if (call.callee() instanceof Callee.Static target) {
            return List.of(new Binding(target.function(), call.arguments(), List.of(), true));
        }
        return call.callee() instanceof Callee.Interface ? dynamic(call) : List.of();
    }

    /** The function that a value is on a path, called with those arguments. */
    Optional<Binding> function(int value, List<Integer> arguments, LockState state) {
        Op op = body.definition(questions.resolve(value, state));
        if (op instanceof Op.MakeClosure closure) {
            return Optional.of(new Binding(closure.function(), arguments, closure.captures(), true));
        }
        if (op instanceof Op.FunctionValue named && named.target() instanceof Callee.Static target) {
            return Optional.of(new Binding(target.function(), arguments, List.of(), true));
        }
        if (op instanceof Op.MethodValue method && method.target() instanceof Callee.Static target) {
            List<Integer> all = new ArrayList<>(List.of(method.receiver()));
            all.addAll(arguments);
            return Optional.of(new Binding(target.function(), all, List.of(), true));
        }
        return Optional.empty();
    }

    private List<Binding> dynamic(Op.Invocation call) {
        List<Target> targets = graph.targets(function, call);
        boolean certain = targets.size() == 1 && !graph.isOpen(function, call);
        List<Binding> found = new ArrayList<>();
        for (Target target : targets) {
            List<Integer> arguments = new ArrayList<>(Collections.nCopies(target.shift(), Binding.UNKNOWN));
            arguments.addAll(call.arguments());
            found.add(new Binding(target.function(), arguments, List.of(), certain));
        }
        return found;
    }

    /** The functions that a library runs before the call returns, with what they capture. */
    List<Binding> callbacks(Op.Invocation call, LockState state) {
        List<Binding> found = new ArrayList<>();
        boolean later = call instanceof Op.Call now && now.type() instanceof Signature;
        if (later) {
            // It comes back as a function, and runs when that is called.
            return found;
        }
        for (CallEdge edge : graph.at(function, call.id())) {
            if (edge.kind() == CallEdge.Kind.CALLBACK && edge.synchronous()) {
                call.arguments().stream()
                        .map(argument -> function(argument, List.of(), state))
                        .flatMap(Optional::stream)
                        .filter(binding -> binding.function().equals(edge.callee()))
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
