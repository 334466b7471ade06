package dev.caulk.analysis.rate;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Code that runs for the first time only: under a test of a field or global that the same code sets, such as {@code if x.conn
 * == nil { x.conn = dial() }} or {@code if !x.started { x.started = true … }}.
 */
public final class OnceGuards {
    private final Program program;

    /** Guards in a program; the setting may be in a function that the guarded code calls. */
    public OnceGuards(Program program) {
        this.program = program;
    }

    /** Whether such a test stands before an Op on every path. */
    public boolean guards(Cfg cfg, Op op) {
        for (BasicBlock block : cfg.body().blocks()) {
            if (block.terminator() instanceof Op.Branch branch && !block.ops().contains(op)) {
                Optional<String> tested = tested(cfg, branch);
                for (int i = 0; tested.isPresent() && i < 2; i++) {
                    if (cfg.edgePrecedes(block, i, op)
                            && setsUnder(cfg, block.successors().get(i), tested.get())) {
                        return true;
                    }
                }
            }
        }
        return false;
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
        Set<String> stored = new TreeSet<>();
        if (call.callee() instanceof Callee.Static target) {
            program.function(target.function())
                    .flatMap(f -> f.body())
                    .ifPresent(body -> body.ops().forEach(op -> {
                        if (op instanceof Op.Store store) {
                            name(store.place()).ifPresent(stored::add);
                        }
                    }));
        }
        return stored.contains(place);
    }
}
