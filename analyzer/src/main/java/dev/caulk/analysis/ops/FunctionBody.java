package dev.caulk.analysis.ops;

import java.util.List;

/**
 * The control-flow graph of a function.
 *
 * @param blocks by id; unreachable ones are left out
 * @param ops by id: {@code ops.get(i).id() == i}
 * @param blockOf the block of each Op, by Op id
 */
public record FunctionBody(List<BasicBlock> blocks, List<Op> ops, List<Integer> blockOf) {
    /** The Op that defines a value. */
    public Op definition(int value) {
        return ops.get(value);
    }

    /** Where control starts. */
    public BasicBlock entry() {
        return blocks.get(0);
    }
}
