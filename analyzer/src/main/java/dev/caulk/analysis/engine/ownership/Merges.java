package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;

/** What becomes of what is known of values where paths meet and rounds of loops begin. */
final class Merges {
    private final FunctionBody body;
    private final Conditions conditions;
    private final Transfer transfer;

    Merges(FunctionBody body, Conditions conditions, Transfer transfer) {
        this.body = body;
        this.conditions = conditions;
        this.transfer = transfer;
    }

    /** Enters a block by one of its edges. */
    void merge(BasicBlock from, BasicBlock target, PathState state) {
        if (!(target.ops().get(0) instanceof Op.Phi)) {
            return;
        }
        int edge = target.predecessors().indexOf(from.id());
        PathState before = state.copy();
        for (Op op : target.ops()) {
            if (!(op instanceof Op.Phi phi)) {
                break;
            }
            int operand = phi.operands().get(edge);
            state.assign(phi.id(), before.role(operand));
            conditions.merge(before, state, phi, operand);
            state.facts()
                    .sentinel(
                            phi.id(),
                            before.facts().isSentinel(operand) || transfer.releasedWhenFalse(operand, before));
        }
    }

    /** Values made in a loop are made anew in its next round; only those that merge at its head live on. */
    void dropRound(Loop loop, BasicBlock header, PathState state) {
        state.dropValues(value -> {
            int block = body.blockOf().get(value);
            boolean merged = block == header.id() && body.definition(value) instanceof Op.Phi;
            return loop.contains(block) && !merged;
        });
    }
}
