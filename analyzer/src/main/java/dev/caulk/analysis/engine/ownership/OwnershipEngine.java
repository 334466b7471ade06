package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.rate.Rates;
import dev.caulk.model.Acquires;
import dev.caulk.model.FunctionModel;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds resources that some path loses. Functions are walked callees first; what one hands to its callers is an acquisition
 * there, so that wrappers compose to any depth.
 */
public final class OwnershipEngine {
    private static final int MAX_ROUNDS = 4;

    private final Program program;
    private final Library library;
    private final CfgIndex cfgs;
    private final Calls calls;
    private final Releases releases;
    private final UnmodelledCalls shapes;
    private final StreamEnds streams;
    private final LongWaits waits;
    private final Overwrites overwrites;
    private final Exemptions exemptions;
    private final DeferConditions deferConditions;
    private final Map<FunctionId, HandedOver> handed = new HashMap<>();
    private final SortedMap<FunctionId, List<Leak>> leaks = new TreeMap<>();
    private final SortedMap<FunctionId, List<Kept>> kept = new TreeMap<>();
    private int acquisitions;
    private int bounded;
    private long states;

    private OwnershipEngine(Program program, CallGraph graph, Library library, CfgIndex cfgs, Rates rates) {
        this.program = program;
        this.library = library;
        this.cfgs = cfgs;
        Effects effects = EffectsBuilder.of(program, graph, library, graph.bottomUp());
        this.calls = new Calls(program, graph, library, effects);
        this.releases = new Releases(program, library, effects);
        this.shapes = new UnmodelledCalls(program, calls, library);
        this.streams = new StreamEnds(program, library);
        this.waits = new LongWaits(cfgs, library);
        this.overwrites = new Overwrites(program, graph, rates, cfgs, library, calls, effects, releases);
        this.deferConditions = new DeferConditions(cfgs);
        this.exemptions = new Exemptions(library);
    }

    /**
     * What was found.
     *
     * @param leaks sorted by function and place
     * @param kept acquisitions that no path loses, in the same order
     * @param acquisitions how many calls were walked from
     * @param states how many states the walks told apart
     * @param bounded how many walks met their bound
     */
    public record Result(List<Leak> leaks, List<Kept> kept, int acquisitions, long states, int bounded) {}

    /**
     * An acquisition that no path loses.
     *
     * @param released whether the function itself releases it on each path
     * @param guard how its paths end
     */
    public record Kept(Acquisition acquisition, boolean released, String guard) {
        /** What sort of thing it is. */
        public Acquires.Kind kind() {
            return acquisition.resource().acquires().kind();
        }

        /** Where it is acquired. */
        public Span site() {
            return acquisition.site().span();
        }
    }

    /** The leaks of all resources that models know. */
    public static Result run(Program program, CallGraph graph, Library library, CfgIndex cfgs, Rates rates) {
        OwnershipEngine engine = new OwnershipEngine(program, graph, library, cfgs, rates);
        graph.bottomUp().forEach(engine::walkGroup);
        List<Leak> all = new ArrayList<>();
        engine.leaks.values().forEach(all::addAll);
        all.addAll(engine.overwrites.leaks());
        List<Kept> kept = new ArrayList<>();
        engine.kept.values().forEach(kept::addAll);
        return new Result(all, kept, engine.acquisitions, engine.states, engine.bounded);
    }

    /** Where nothing is acquired, nobody needs to know what happens to it. */
    private void walkGroup(List<FunctionId> group) {
        boolean changed = true;
        for (int round = 0; changed && round < (group.size() == 1 ? 1 : MAX_ROUNDS); round++) {
            changed = false;
            for (FunctionId function : group) {
                int before = handedBy(function).count();
                body(function).ifPresent(body -> walk(function, body));
                changed |= handedBy(function).count() != before;
            }
        }
    }

    private HandedOver handedBy(FunctionId function) {
        return handed.getOrDefault(function, HandedOver.NOTHING);
    }

    private void walk(FunctionId function, FunctionBody body) {
        List<Leak> found = new ArrayList<>();
        List<Kept> fine = new ArrayList<>();
        Set<Op.Call> ended = new HashSet<>();
        Set<Op.Call> connections = new HashSet<>();
        Set<Op.Call> released = new HashSet<>();
        Transfer transfer = new Transfer(function, body, calls);
        for (Op op : body.ops()) {
            if (op instanceof Op.Call call) {
                for (Acquisition acquisition : acquisitions(function, body, call)) {
                    Optional<String> over = streams.ends(function, body, acquisition, connections);
                    if (over.isPresent()) {
                        fine.add(new Kept(acquisition, false, over.get()));
                        continue;
                    }
                    Walk walk = walk(function, acquisition, transfer);
                    boolean believed = acquisition.resource().belief().isPresent();
                    walk.ends().leaks().values().stream()
                            .filter(leak -> !believed || leak.kind() == Leak.Kind.RETURN)
                            .forEach(found::add);
                    boolean connection = acquisition.resource().acquires().kind() == Acquires.Kind.GRPC_CONNECTION;
                    if (connection
                            && (walk.ends().releases() || !walk.ends().leaks().isEmpty())) {
                        connections.add(call);
                    }
                    if (walk.ends().releases()) {
                        released.add(call);
                    }
                    if (walk.ends().leaks().isEmpty()) {
                        fine.add(new Kept(acquisition, walk.ends().releases(), guard(walk)));
                        ended.add(call);
                        overwrites.add(function, acquisition);
                    }
                }
            }
        }
        ParentContexts contexts = new ParentContexts(program, body, library);
        ParentResources parents = new ParentResources(body, releases);
        found.removeIf(leak -> {
            Optional<String> guard = contexts.guard(leak, ended).or(() -> parents.guard(leak, released));
            guard.ifPresent(why -> fine.add(new Kept(leak.acquisition(), false, why)));
            return guard.isPresent();
        });
        leaks.put(function, OwnedTogether.once(found));
        kept.put(function, fine);
    }

    private Walk walk(FunctionId function, Acquisition acquisition, Transfer transfer) {
        Cfg cfg = cfgs.of(function).orElseThrow();
        Walk walk = new Walk(
                        cfg,
                        library,
                        acquisition,
                        transfer,
                        releases,
                        deferConditions,
                        program.function(function).orElseThrow().resultTypes(),
                        program.isMain(function),
                        new LeftBehind(cfg, waits, acquisition.site(), program.isMain(function)))
                .run();
        acquisitions++;
        states += walk.states();
        bounded += walk.bounded() ? 1 : 0;
        boolean believed = acquisition.resource().belief().isPresent();
        boolean plain = walk.owned().values().stream().allMatch(r -> r instanceof Role.Direct || r.isTest());
        if (!walk.owned().isEmpty() && !walk.ends().returnsReleased() && (!believed || plain)) {
            handed.merge(function, HandedOver.of(acquisition.resource(), walk.owned()), HandedOver::and);
        }
        return walk;
    }

    private static String guard(Walk walk) {
        String ends = walk.ends().outcomes().stream().map(Outcome::text).collect(Collectors.joining(", "));
        String bound = walk.bounded() ? "; the search met its bound" : "";
        return ends.isEmpty()
                ? "no path from here returns with it open" + bound
                : "every path ends with it " + ends + bound;
    }

    private Optional<FunctionBody> body(FunctionId function) {
        return program.function(function).flatMap(FunctionFacts::body);
    }

    private List<Acquisition> acquisitions(FunctionId function, FunctionBody body, Op.Call call) {
        List<Acquisition> found = new ArrayList<>();
        List<FunctionModel> models = library.of(body, call);
        if (models.stream().anyMatch(m -> exemptions.applies(body, call, m))) {
            return found;
        }
        for (FunctionModel model : models) {
            model.acquires()
                    .filter(a -> model.holdsIn(program.goVersion(function).toString()))
                    .ifPresent(a -> found.add(Acquisitions.modelled(function, call, model, a)));
        }
        if (found.isEmpty()) {
            found.addAll(shapes.stream(function, call));
        }
        if (found.isEmpty()) {
            found.addAll(received(function, call));
        }
        if (found.isEmpty()) {
            found.addAll(shapes.believed(function, body, call));
        }
        if (found.isEmpty()) {
            found.addAll(shapes.customary(function, body, call));
        }
        boolean generated =
                program.function(function).filter(FunctionFacts::generated).isPresent();
        found.removeIf(a -> generated && a.resource().acquires().kind() == Acquires.Kind.GRPC_STREAM);
        return found;
    }

    /** A function of the tree hands over what it acquired; all that the call can run must agree. */
    private List<Acquisition> received(FunctionId function, Op.Call call) {
        if (call.callee() instanceof Callee.Builtin) {
            return List.of();
        }
        List<Target> targets = calls.targets(function, call);
        if (targets.isEmpty()) {
            return List.of();
        }
        List<Acquisition> found = new ArrayList<>();
        FunctionFacts callee = program.function(targets.get(0).function()).orElseThrow();
        List<HandedOver> all = targets.stream().map(t -> handedBy(t.function())).toList();
        for (HandedOver.Thing thing : all.get(0).things()) {
            if (all.stream().allMatch(other -> other.has(thing))) {
                found.add(Acquisitions.received(function, call, callee, thing));
            }
        }
        return found;
    }
}
