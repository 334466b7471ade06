package dev.caulk.analysis.rate;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Code that runs for the first time only: under a test of a field or global that the same code sets, such as {@code if x.conn
 * == nil { x.conn = dial() }} or {@code if !x.started { x.started = true … }}.
 */
public final class OnceGuards {
    private final Program program;
    private final Map<FunctionId, List<Integer>> regions = new ConcurrentHashMap<>();
    private final Map<FunctionId, Set<String>> stored = new ConcurrentHashMap<>();

    /** Guards in a program; the setting may be in a function that the guarded code calls. */
    public OnceGuards(Program program) {
        this.program = program;
    }

    /** Whether such a test stands before an Op on every path. */
    public boolean guards(FunctionId function, Cfg cfg, Op op) {
        List<Integer> guarded = regions.computeIfAbsent(function, f -> regions(cfg));
        if (guarded.isEmpty()) {
            return false;
        }
        int block = cfg.block(op).id();
        return guarded.stream().anyMatch(region -> cfg.dominators().dominates(region, block));
    }

    /** The first blocks of guarded code. */
    private List<Integer> regions(Cfg cfg) {
        List<Integer> found = new ArrayList<>();
        for (BasicBlock block : cfg.body().blocks()) {
            if (block.terminator() instanceof Op.Branch branch) {
                firstOnly(cfg, block, branch).ifPresent(found::add);
                Optional<String> tested = tested(cfg, branch);
                for (int successor : tested.isPresent() ? block.successors() : List.<Integer>of()) {
                    boolean only =
                            cfg.body().blocks().get(successor).predecessors().size() == 1;
                    if (only && setsUnder(cfg, successor, tested.get())) {
                        found.add(successor);
                    }
                }
            }
        }
        return found;
    }

    /** {@code if _, loaded := m.LoadOrStore(k, v); !loaded}: the successor that only the first run for a key takes. */
    private static Optional<Integer> firstOnly(Cfg cfg, BasicBlock block, Op.Branch branch) {
        boolean stored = branch.predicate().kind() == Predicate.Kind.IS_TRUE
                && cfg.body().definition(branch.predicate().subject()) instanceof Op.Extract loaded
                && loaded.index() == 1
                && isCallOf(cfg, loaded.tuple(), "(*sync.Map).LoadOrStore");
        int first = block.successors().get(block.successors().size() - 1);
        boolean only = cfg.body().blocks().get(first).predecessors().size() == 1;
        return stored && only ? Optional.of(first) : Optional.empty();
    }

    private static boolean isCallOf(Cfg cfg, int value, String symbol) {
        return cfg.body().definition(value) instanceof Op.Call call
                && call.callee() instanceof Callee.External external
                && external.symbol().equals(symbol);
    }

    private static Optional<String> tested(Cfg cfg, Op.Branch branch) {
        return cfg.body().definition(branch.predicate().subject()) instanceof Op.Load load
                ? name(load.place())
                : Optional.empty();
    }

    private static Optional<String> name(Place place) {
        if (place instanceof Place.Global global) {
            return Optional.of(global.symbol());
        }
        return place instanceof Place.FieldOf field
                ? Optional.of(ValueTypes.key(field.owner()) + "." + field.field())
                : Optional.empty();
    }

    private boolean setsUnder(Cfg cfg, int region, String place) {
        for (BasicBlock block : cfg.body().blocks()) {
            if (cfg.dominators().dominates(region, block.id())) {
                for (Op op : block.ops()) {
                    if (sets(op, place) || op instanceof Op.Call call && calleeSets(call, place)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean sets(Op op, String place) {
        return op instanceof Op.Store store && name(store.place()).equals(Optional.of(place));
    }

    private boolean calleeSets(Op.Call call, String place) {
        return call.callee() instanceof Callee.Static target
                && stored.computeIfAbsent(target.function(), this::stored).contains(place);
    }

    /** The fields and globals that a function writes. */
    private Set<String> stored(FunctionId function) {
        Set<String> found = new HashSet<>();
        program.function(function)
                .flatMap(f -> f.body())
                .ifPresent(body -> body.ops().forEach(op -> {
                    if (op instanceof Op.Store store) {
                        name(store.place()).ifPresent(found::add);
                    }
                }));
        return found;
    }
}
