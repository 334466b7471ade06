package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Operands;
import java.util.BitSet;
import java.util.List;

/** Which values of a function are read later: the others make no difference between states. */
final class Liveness {
    private final FunctionBody body;
    private final BitSet[] atEnd;
    private final int[][][] known;

    Liveness(FunctionBody body) {
        this.body = body;
        atEnd = new BitSet[body.blocks().size()];
        known = new int[body.blocks().size()][][];
        for (int i = 0; i < atEnd.length; i++) {
            atEnd[i] = new BitSet();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int b = atEnd.length - 1; b >= 0; b--) {
                changed |= propagate(body.blocks().get(b));
            }
        }
    }

    private boolean propagate(BasicBlock block) {
        BitSet live = before(block, 0);
        boolean changed = false;
        for (int i = 0; i < block.predecessors().size(); i++) {
            BitSet end = atEnd[block.predecessors().get(i)];
            int size = end.cardinality();
            end.or(live);
            for (Op op : block.ops()) {
                if (op instanceof Op.Phi phi) {
                    end.clear(phi.id());
                    end.set(phi.operands().get(i));
                }
            }
            changed |= end.cardinality() != size;
        }
        return changed;
    }

    private BitSet before(BasicBlock block, int index) {
        BitSet live = (BitSet) atEnd[block.id()].clone();
        List<Op> ops = block.ops();
        for (int i = ops.size() - 1; i >= index; i--) {
            Op op = ops.get(i);
            live.clear(op.id());
            if (!(op instanceof Op.Phi)) {
                Operands.forEach(op, live::set);
            }
        }
        return live;
    }

    /** The values that are read at an Op or after it, in rising order. Not to be changed. */
    int[] at(int block, int index) {
        int[][] ofBlock = known[block];
        if (ofBlock == null) {
            ofBlock = new int[body.blocks().get(block).ops().size()][];
            known[block] = ofBlock;
        }
        if (ofBlock[index] == null) {
            ofBlock[index] = before(body.blocks().get(block), index).stream().toArray();
        }
        return ofBlock[index];
    }
}
