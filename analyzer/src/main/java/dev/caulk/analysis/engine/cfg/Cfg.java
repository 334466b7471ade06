package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * A function body with its dominators and loops.
 *
 * @param keys names for its values
 */
public record Cfg(FunctionBody body, Dominators dominators, Loops loops, ValueKeys keys) {
    /**
     * Computes all of them.
     *
     * @param scope the function's name, for the names of values
     */
    public static Cfg of(FunctionBody body, String scope) {
        Dominators dominators = Dominators.of(body);
        ValueKeys keys = new ValueKeys(body, scope);
        return new Cfg(body, dominators, Loops.of(body, dominators, keys), keys);
    }

    /** The block that an Op stands in. */
    public BasicBlock block(Op op) {
        return body.blocks().get(body.blockOf().get(op.id()));
    }

    /** The loops around an Op, outermost first. */
    public List<Loop> loopsAround(Op op) {
        return loops.around(block(op).id());
    }

    /** Whether every path to {@code op} passes {@code by} first. */
    public boolean precedes(Op by, Op op) {
        BasicBlock first = block(by);
        BasicBlock second = block(op);
        return first.id() == second.id()
                ? first.ops().indexOf(by) < second.ops().indexOf(op)
                : dominators.dominates(first.id(), second.id());
    }

    /** Whether every path to {@code op} takes the edge to the successor with that index at the end of {@code from}. */
    public boolean edgePrecedes(BasicBlock from, int successor, Op op) {
        int target = from.successors().get(successor);
        return body.blocks().get(target).predecessors().size() == 1
                && dominators.dominates(target, block(op).id());
    }

    /** The blocks that control can reach from a block, itself included. */
    public BitSet reachableFrom(int block) {
        BitSet seen = new BitSet();
        Deque<Integer> work = new ArrayDeque<>(List.of(block));
        while (!work.isEmpty()) {
            int next = work.pop();
            if (!seen.get(next)) {
                seen.set(next);
                work.addAll(body.blocks().get(next).successors());
            }
        }
        return seen;
    }
}
