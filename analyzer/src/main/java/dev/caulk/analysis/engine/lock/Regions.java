package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Which branches decide whether something happens to a lock, or whether control leaves. */
final class Regions {
    private final Cfg cfg;
    private final BitSet[] after;
    private final BitSet decisive = new BitSet();

    /** @param changes whether an Op changes which locks are held */
    Regions(Cfg cfg, Predicate<Op> changes) {
        this.cfg = cfg;
        this.after = new BitSet[cfg.body().blocks().size()];
        List<Integer> order = cfg.dominators().reversePostorder();
        BitSet matter = new BitSet();
        for (int i = order.size() - 1; i >= 0; i--) {
            BasicBlock block = cfg.body().blocks().get(order.get(i));
            after[block.id()] = passed(block);
            boolean leaves =
                    block.successors().isEmpty() || block.successors().stream().anyMatch(s -> isBack(block.id(), s));
            if (leaves || block.ops().stream().anyMatch(changes)) {
                matter.set(block.id());
            }
        }
        for (BasicBlock block : cfg.body().blocks()) {
            if (block.terminator() instanceof Op.Branch && decides(block, matter)) {
                decisive.set(block.id());
            }
        }
    }

    /** Whether the branch at the end of a block decides about locks. */
    boolean isDecisive(int block) {
        return decisive.get(block);
    }

    private boolean isBack(int from, int to) {
        return cfg.dominators().dominates(to, from);
    }

    /** The blocks that all ways from a block to the end, or to the next round of a loop, pass. */
    private BitSet passed(BasicBlock block) {
        BitSet common = new BitSet();
        boolean first = true;
        for (int successor : block.successors()) {
            BitSet next = isBack(block.id(), successor) || after[successor] == null ? new BitSet() : after[successor];
            if (first) {
                common.or(next);
                first = false;
            } else {
                common.and(next);
            }
        }
        common.set(block.id());
        return common;
    }

    private boolean decides(BasicBlock branch, BitSet matter) {
        BitSet seen = (BitSet) after[branch.id()].clone();
        Deque<Integer> work = new ArrayDeque<>(branch.successors());
        while (!work.isEmpty()) {
            int block = work.pop();
            if (seen.get(block)) {
                continue;
            }
            if (matter.get(block)) {
                return true;
            }
            seen.set(block);
            work.addAll(cfg.body().blocks().get(block).successors());
        }
        return false;
    }
}
