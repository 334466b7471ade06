package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.NamedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explores all functions of a program that make something goroutines wait for. */
public final class ExploreEngine {
    /** How many callers up something that is returned is followed. */
    private static final int MOST_LIFTS = 3;

    private final Setting setting;
    private final Map<Key, Standstill> found = new LinkedHashMap<>();
    private final Set<FunctionId> done = new HashSet<>();
    private final List<FunctionFacts> givers = new ArrayList<>();
    private final Map<FunctionId, Set<Site>> exhausted = new HashMap<>();
    private final Set<Site> stuck = new HashSet<>();
    private Counts counts = Counts.NONE;

    private record Key(Standstill.Kind kind, Site at) {}

    private ExploreEngine(Setting setting) {
        this.setting = setting;
    }

    /**
     * What was found.
     *
     * @param standstills one for each kind and place
     * @param stuck Ops at which goroutines were stuck, whatever came of that
     * @param exhausted functions of which every schedule was tried, without meeting a bound, with the Ops at which goroutines stood
     * @param counts how much there was to do
     */
    public record Result(
            List<Standstill> standstills, Set<Site> stuck, Map<FunctionId, Set<Site>> exhausted, Counts counts) {
        /** Whether every schedule of a function was tried, goroutines came to an Op, and none stays there. */
        public boolean refutes(FunctionId root, Site at) {
            return exhausted.getOrDefault(root, Set.of()).contains(at) && !stuck.contains(at);
        }

        /** Whether a goroutine that was found to stand forever stands at an Op. */
        public boolean tellsOf(Site at) {
            return standstills.stream().anyMatch(s -> s.at().equals(at) || s.isCause(at) || s.isVictim(at));
        }
    }

    /**
     * How much there was to do.
     *
     * @param explorations of functions, and of what these make in the hands of others
     * @param states states that were looked at
     * @param ops Ops that were run for that
     * @param bounded explorations that met a bound
     */
    public record Counts(int explorations, long states, long ops, int bounded) {
        private static final Counts NONE = new Counts(0, 0, 0, 0);

        private Counts plus(Exploration exploration) {
            return new Counts(
                    explorations + 1,
                    states + exploration.states(),
                    ops + exploration.ops(),
                    bounded + (exploration.bounded() ? 1 : 0));
        }
    }

    /** Explores a program. */
    public static Result run(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        ExploreEngine engine = new ExploreEngine(Setting.of(program, graph, library, cfgs));
        Set<FunctionId> round = engine.roots();
        Budget budget = Budget.STANDARD;
        for (int lifts = 0; lifts <= MOST_LIFTS && !round.isEmpty(); lifts++) {
            round = engine.explore(round, budget);
            budget = Budget.LIFTED;
        }
        engine.serve();
        return new Result(
                List.copyOf(engine.found.values()),
                Set.copyOf(engine.stuck),
                Map.copyOf(engine.exhausted),
                engine.counts);
    }

    /** Functions that make something, callees before callers. */
    private Set<FunctionId> roots() {
        Roots roots = new Roots(setting);
        Set<FunctionId> found = new LinkedHashSet<>();
        for (List<FunctionId> group : setting.graph().bottomUp()) {
            group.stream().filter(roots::isRoot).forEach(found::add);
        }
        return found;
    }

    private Set<FunctionId> explore(Set<FunctionId> round, Budget budget) {
        Set<FunctionId> callers = new LinkedHashSet<>();
        for (FunctionId id : round) {
            if (!done.add(id)) {
                continue;
            }
            FunctionFacts facts = setting.program().function(id).orElseThrow();
            Exploration exploration = new Expedition(setting, budget).alone(facts);
            collect(id, exploration);
            if (!exploration.bounded()) {
                exhausted.put(id, exploration.reached());
            }
            if (exploration.waitsOutside()) {
                givers.add(facts);
            }
            // With all that callers add, what was too much by itself would be too much again.
            if (exploration.waitsOutside() && !exploration.bounded()) {
                setting.graph().callers(id).stream()
                        .filter(e -> e.kind() == CallEdge.Kind.CALL)
                        .map(CallEdge::caller)
                        .filter(caller -> !done.contains(caller))
                        .forEach(callers::add);
            }
        }
        return callers;
    }

    /** What is made for others is used by their goroutines, in ways that the tree need not show. */
    private void serve() {
        Clients clients = new Clients(setting);
        Set<NamedType> constructed = new HashSet<>();
        for (FunctionFacts giver : givers) {
            Optional<NamedType> type = result(giver);
            type.map(NamedType::origin).ifPresent(constructed::add);
            if (type.isPresent() && giver.exported() && !clients.of(type.get()).isEmpty()) {
                collect(giver.id(), new Expedition(setting, Budget.SERVED).made(giver, clients.of(type.get())));
            }
        }
        constructed.addAll(new Made(setting.program()).types());
        Making making = new Making(setting.library());
        for (NamedType type : clients.types()) {
            if (!constructed.contains(type) && making.holds(type)) {
                List<FunctionFacts> methods = clients.of(type);
                collect(methods.get(0).id(), new Expedition(setting, Budget.SERVED).given(type, methods));
            }
        }
    }

    /** The named type that a function makes, behind a pointer or not. */
    private static Optional<NamedType> result(FunctionFacts function) {
        return function.resultTypes().stream()
                .findFirst()
                .flatMap(ValueTypes::named)
                .filter(type -> type.inTree() && !GoTypes.isInterface(type));
    }

    private void collect(FunctionId root, Exploration exploration) {
        counts = counts.plus(exploration);
        for (Deadlock deadlock : exploration.deadlocks()) {
            deadlock.stuck().stream()
                    .flatMap(id -> deadlock.state().find(id).stream())
                    .filter(goroutine -> !goroutine.stack.isEmpty())
                    .forEach(goroutine -> stuck.add(goroutine.site()));
            new Blame(root, deadlock, setting, exploration.bounded())
                    .standstills().stream()
                            .filter(s -> !s.bounded() || !s.onlyLocks())
                            .forEach(s -> found.putIfAbsent(new Key(s.kind(), s.at()), s));
        }
    }
}
