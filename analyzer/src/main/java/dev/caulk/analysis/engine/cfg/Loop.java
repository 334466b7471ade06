package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.ops.BasicBlock;
import java.util.BitSet;

/**
 * A natural loop.
 *
 * @param header the block that every iteration starts with
 * @param blocks header and body: the blocks from which control can come back to the header
 * @param bound how often it runs
 */
public record Loop(int header, BitSet blocks, LoopBound bound) {
    /** Copies the set. */
    public Loop {
        blocks = (BitSet) blocks.clone();
    }

    /** Whether a block belongs to the loop. */
    public boolean contains(int block) {
        return blocks.get(block);
    }

    /** Whether the edge starts the next iteration. */
    public boolean isBackEdge(BasicBlock from, int to) {
        return to == header && contains(from.id());
    }
}
