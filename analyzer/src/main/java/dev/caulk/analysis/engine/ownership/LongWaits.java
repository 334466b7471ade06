package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a process settles down to work: it serves, waits for a signal or for its goroutines, or goes round for ever. */
final class LongWaits {
    /** Of what waits for a peer, what does so for as long as there are any. */
    private static final Pattern SERVES = Pattern.compile("(ListenAnd)?Serve(TLS)?|Run(TLS|Unix|Fd|Listener)?|Wait");

    private static final int MAX_DEPTH = 4;

    private final CfgIndex cfgs;
    private final Library library;
    private final Map<FunctionId, Boolean> settles = new HashMap<>();

    LongWaits(CfgIndex cfgs, Library library) {
        this.cfgs = cfgs;
        this.library = library;
    }

    /** Whether an Op can take as long as the process lives. */
    boolean at(Cfg cfg, Op op) {
        return at(cfg, op, 0);
    }

    private boolean at(Cfg cfg, Op op, int depth) {
        if (op instanceof Op.Recv || op instanceof Op.Select select && !select.hasDefault()) {
            return true;
        }
        if (op instanceof Op.Terminator) {
            return cfg.block(op).successors().stream()
                    .anyMatch(next -> isEndless(cfg, cfg.block(op).id(), next));
        }
        if (!(op instanceof Op.Call call)) {
            return false;
        }
        return call.callee() instanceof Callee.Static target
                        && cfgs.of(target.function()).isPresent()
                ? depth < MAX_DEPTH && settles(target.function(), depth + 1)
                : serves(cfg.body(), call);
    }

    /** Whether an edge enters a loop that nothing leaves. */
    private static boolean isEndless(Cfg cfg, int from, int to) {
        Optional<Loop> loop = cfg.loops().headedBy(to).filter(l -> !l.contains(from));
        return loop.isPresent()
                && loop.get().blocks().stream()
                        .allMatch(id -> cfg.body().blocks().get(id).successors().stream()
                                .allMatch(loop.get()::contains));
    }

    private boolean settles(FunctionId function, int depth) {
        Boolean known = settles.get(function);
        if (known == null) {
            settles.put(function, false);
            Cfg cfg = cfgs.of(function).orElseThrow();
            known = cfg.body().ops().stream().anyMatch(op -> at(cfg, op, depth));
            settles.put(function, known);
        }
        return known;
    }

    private boolean serves(FunctionBody body, Op.Call call) {
        return SERVES.matcher(Library.lastName(call.callee())).matches()
                && library.of(body, call).stream()
                        .anyMatch(model -> model.blocks().isPresent());
    }
}
