package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that the calls of one function run. */
final class Targets {
    private final CallGraph graph;
    private final FunctionId function;
    private final FunctionBody body;
    private final Questions questions;
    private final Paths paths;
    private final FieldFacts fields;
    private final Scene scene;
    private final Map<Way, List<List<String>>> ways = new HashMap<>();

    /** A call through an interface and a method that it can run. */
    private record Way(int call, FunctionId method) {}

    Targets(Scene scene, FunctionId function, Paths paths, Questions questions) {
        this.scene = scene;
        this.graph = scene.graph();
        this.fields = scene.fields();
        this.function = function;
        this.body = paths.body();
        this.paths = paths;
        this.questions = questions;
    }

    /** What a call runs in its own place. */
    List<Binding> of(Op.Invocation call, LockState state) {
        if (call.callee() instanceof Callee.Value value) {
            Optional<Binding> known = function(value.value(), call.arguments(), state);
            List<Binding> home = known.isPresent() ? List.of() : fromField(value.value(), call.arguments(), state);
            return known.map(List::of).orElseGet(() -> home.isEmpty() ? dynamic(call) : home);
        }
        if (call.callee() instanceof Callee.Static target) {
            return List.of(Binding.of(target.function(), call.arguments(), List.of()));
        }
        List<Binding> all = new ArrayList<>();
        if (call.callee() instanceof Callee.Interface method) {
            for (Binding found : dynamic(call)) {
                promoted(found, method, call, state, all);
            }
        }
        return all;
    }

    /** The receiver of a promoted method is not the object that the interface holds, but what is embedded in it. */
    private void promoted(
            Binding found, Callee.Interface callee, Op.Invocation call, LockState state, List<Binding> to) {
        List<List<String>> all = !scene.hasSummary(found.function())
                ? List.of()
                : ways.computeIfAbsent(
                        new Way(call.id(), found.function()),
                        key -> graph.promotions(function, call, callee, key.method()).stream()
                                .map(way -> way.stream().map(Variables::name).toList())
                                .toList());
        if (all.isEmpty()) {
            to.add(found);
        }
        boolean certain = found.certain() && all.size() <= 1;
        for (List<String> way : all) {
            to.add(embedded(found, way, certain, call, state));
        }
    }

    private Binding embedded(Binding found, List<String> way, boolean certain, Op.Invocation call, LockState state) {
        if (way.isEmpty()) {
            return new Binding(found.function(), found.arguments(), List.of(), Map.of(), certain);
        }
        LockPath holder = paths.of(call.arguments().get(0), state::object).path();
        Map<LockPath, LockPath> home = paths.follow(holder, way)
                .map(receiver -> Map.of(LockPath.of(Root.PARAM, 0), receiver.path()))
                .orElse(Map.of());
        List<Integer> arguments = new ArrayList<>(found.arguments());
        arguments.set(0, Binding.UNKNOWN);
        return new Binding(found.function(), arguments, List.of(), home, certain);
    }

    /** The function that a value is on a path, called with those arguments. */
    Optional<Binding> function(int value, List<Integer> arguments, LockState state) {
        Op op = body.definition(questions.resolve(value, state));
        if (op instanceof Op.MakeClosure closure) {
            return Optional.of(Binding.of(closure.function(), arguments, closure.captures()));
        }
        if (op instanceof Op.FunctionValue named && named.target() instanceof Callee.Static target) {
            return Optional.of(Binding.of(target.function(), arguments, List.of()));
        }
        if (op instanceof Op.MethodValue method && method.target() instanceof Callee.Static target) {
            List<Integer> all = new ArrayList<>(List.of(method.receiver()));
            all.addAll(arguments);
            return Optional.of(Binding.of(target.function(), all, List.of()));
        }
        return Optional.empty();
    }

    /** The functions that the field of a struct can hold that are bound to the struct itself. */
    private List<Binding> fromField(int value, List<Integer> arguments, LockState state) {
        LockPath path = paths.general(paths.of(value, state::object).path());
        int last = path.steps().size() - 1;
        boolean element = last >= 0 && path.steps().get(last).startsWith("[");
        while (last >= 0 && path.steps().get(last).startsWith("[")) {
            last--;
        }
        if (last < 0) {
            return List.of();
        }
        LockPath owner = new LockPath(
                path.root(), path.number(), path.symbol(), path.steps().subList(0, last));
        List<Binding> found = new ArrayList<>();
        for (Bound bound : fields.functions(path.steps().get(last) + (element ? FieldValues.ELEMENT : ""))) {
            Map<LockPath, LockPath> home = new HashMap<>();
            bound.parameters()
                    .forEach((i, steps) -> owner.then(steps).ifPresent(to -> home.put(LockPath.of(Root.PARAM, i), to)));
            bound.captures()
                    .forEach((i, steps) -> owner.then(steps).ifPresent(to -> home.put(LockPath.of(Root.FREE, i), to)));
            bound.variables()
                    .forEach(i ->
                            LockPath.of(Root.FREE, i).then(LockPath.CONTENT).ifPresent(from -> home.put(from, owner)));
            List<Integer> all =
                    new ArrayList<>(Collections.nCopies(bound.parameters().size(), Binding.UNKNOWN));
            all.addAll(arguments);
            found.add(new Binding(bound.function(), all, List.of(), home, false));
        }
        found.sort(Comparator.comparing(Binding::function));
        return found;
    }

    private List<Binding> dynamic(Op.Invocation call) {
        List<Target> targets = graph.targets(function, call);
        boolean certain = targets.size() == 1 && !graph.isOpen(function, call);
        List<Binding> found = new ArrayList<>();
        for (Target target : targets) {
            List<Integer> arguments = new ArrayList<>(Collections.nCopies(target.shift(), Binding.UNKNOWN));
            arguments.addAll(call.arguments());
            found.add(new Binding(target.function(), arguments, List.of(), Map.of(), certain));
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
