package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.ops.Op;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Deferred calls in loops: they run when the function returns, so each round adds what they would release. */
final class DeferredPiles {
    /** So many units may be open at a time. */
    private static final long FEW = 16;

    private final Cfg cfg;
    private final TimeBounds times;

    DeferredPiles(Cfg cfg, Library library) {
        this.cfg = cfg;
        this.times = new TimeBounds(cfg, library);
    }

    /** Whether a loop around the deferred call and the acquisition runs many times. */
    boolean at(Op.Defer defer, Op.Call acquisition) {
        return cfg.loopsAround(defer).stream().anyMatch(loop -> piles(loop, acquisition));
    }

    private boolean piles(Loop loop, Op.Call acquisition) {
        boolean few = loop.bound() instanceof LoopBound.Constant constant && constant.times() <= FEW;
        return !few && loop.contains(cfg.block(acquisition).id()) && !times.bound(loop);
    }

    /** The deferred call in the loop that would release what the next round of that loop opens anew. */
    OptionalInt deferred(PathState state, Loop loop, Op.Call acquisition, Transfer transfer) {
        if (!piles(loop, acquisition)) {
            return OptionalInt.empty();
        }
        return state.closedAtExit().isPresent()
                ? state.closedAtExit().stream().filter(id -> isIn(loop, id)).findFirst()
                : state.deferred().stream()
                        .mapToInt(Integer::intValue)
                        .filter(id -> isIn(loop, id) && releases(state, id, transfer))
                        .findFirst();
    }

    /** Whether the loop starts goroutines that use what is released at the end: what they use must stay open longer than the round. */
    boolean isShared(PathState state, Loop loop) {
        if (state.closedAtExit().isEmpty()) {
            return false;
        }
        Set<Integer> leading = state.leading();
        return cfg.body().ops().stream()
                .filter(op -> op instanceof Op.Go && isIn(loop, op.id()))
                .anyMatch(op -> uses((Op.Go) op).anyMatch(leading::contains));
    }

    private Stream<Integer> uses(Op.Go spawn) {
        Stream<Integer> captured =
                Transfer.literal(cfg.body(), spawn.callee()).stream().flatMap(closure -> closure.captures().stream());
        return Stream.concat(captured, spawn.arguments().stream());
    }

    private boolean isIn(Loop loop, int defer) {
        return loop.contains(cfg.body().blockOf().get(defer));
    }

    private boolean releases(PathState state, int defer, Transfer transfer) {
        PathState after = state.copy();
        transfer.apply(cfg.body().definition(defer), after);
        return after.released();
    }
}
