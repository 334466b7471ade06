package dev.caulk.analysis.ops;

import java.util.List;

/**
 * A straight run of Ops; the last is a {@link Op.Terminator}, {@link Op.Phi}s come first. Block 0 of a function is its entry.
 *
 * @param loopDepth how many loops of the function enclose the block
 */
public record BasicBlock(int id, List<Op> ops, List<Integer> successors, List<Integer> predecessors, int loopDepth) {
    /** The Op that ends the block. */
    public Op.Terminator terminator() {
        return (Op.Terminator) ops.get(ops.size() - 1);
    }
}
