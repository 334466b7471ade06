package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What the main function of a program has opened and has no use for any more when it settles down to work. As long as anything
 * that was made of it may be used, it is in use, and the end of the process is its release.
 */
final class LeftBehind {
    private final Cfg cfg;
    private final LongWaits waits;
    private final BitSet uses = new BitSet();
    private final boolean followed;

    /**
     * Looks at what one call acquires.
     *
     * @param main whether the process ends with the function
     */
    LeftBehind(Cfg cfg, LongWaits waits, Op.Call site, boolean main) {
        this.cfg = cfg;
        this.waits = waits;
        this.followed = main && follow(site.id());
    }

    /** Whether the process settles down at an Op, and nothing after it uses what was acquired. */
    boolean at(Op op) {
        return followed && waits.at(cfg, op) && !isUsedFrom(op);
    }

    /** Collects the Ops that use a value or what was made of it; false where it went to where no order of Ops says when it is used. */
    private boolean follow(int site) {
        Uses index = new Uses(cfg.body());
        BitSet seen = new BitSet();
        Deque<Integer> work = new ArrayDeque<>(List.of(site));
        while (!work.isEmpty()) {
            int value = work.pop();
            if (seen.get(value)) {
                continue;
            }
            seen.set(value);
            for (Op use : index.of(value)) {
                if (keeps(use)) {
                    return false;
                }
                uses.set(use.id());
                if (carries(use)) {
                    work.push(use.id());
                }
            }
        }
        return true;
    }

    private static boolean keeps(Op use) {
        return use instanceof Op.Store
                || use instanceof Op.Composite
                || use instanceof Op.MakeClosure
                || use instanceof Op.MethodValue
                || use instanceof Op.Send
                || use instanceof Op.Go
                || use instanceof Op.Defer;
    }

    /** Whether the value of an Op may hold the operand; errors and numbers do not. */
    private boolean carries(Op use) {
        if (use instanceof Op.Terminator || use instanceof Op.Compute) {
            return false;
        }
        Type type = ValueTypes.of(cfg.body(), use.id());
        return !(type instanceof TupleType tuple && tuple.elements().isEmpty())
                && !(type.underlying() instanceof BasicType)
                && !type.toString().equals("error");
    }

    private boolean isUsedFrom(Op op) {
        if (uses.get(op.id())) {
            return true;
        }
        BasicBlock block = cfg.block(op);
        List<Op> rest =
                block.ops().subList(block.ops().indexOf(op) + 1, block.ops().size());
        BitSet reached = new BitSet();
        block.successors().forEach(next -> reached.or(cfg.reachableFrom(next)));
        return rest.stream().anyMatch(o -> uses.get(o.id()))
                || reached.stream()
                        .anyMatch(
                                id -> cfg.body().blocks().get(id).ops().stream().anyMatch(o -> uses.get(o.id())));
    }
}
