package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Operands;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Which phis of a draft are needed: those that merge at least two values and that something reads. */
final class PhiReduction {
    private static final int NONE = -1;

    private final BodyBuilder draft;
    private final Map<Integer, List<Integer>> liveOperands = new HashMap<>();
    private final BitSet read = new BitSet();
    private int[] replaced;

    /**
     * @param live numbers of the reachable blocks
     */
    PhiReduction(BodyBuilder draft, List<BlockDraft> reachable, BitSet live) {
        this.draft = draft;
        replaced = new int[draft.ops.size()];
        Arrays.fill(replaced, NONE);
        for (BlockDraft block : reachable) {
            for (int phi : block.phis) {
                liveOperands.put(phi, operandsFrom(block, phi, live));
            }
        }
        removeTrivial(reachable);
        markRead(reachable);
    }

    private List<Integer> operandsFrom(BlockDraft block, int phi, BitSet live) {
        List<Integer> all = ((Op.Phi) draft.ops.get(phi)).operands();
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (live.get(block.predecessors.get(i).number)) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private void removeTrivial(List<BlockDraft> reachable) {
        boolean changed = !liveOperands.isEmpty();
        while (changed) {
            changed = false;
            for (BlockDraft block : reachable) {
                for (int phi : block.phis) {
                    changed |= replaced[phi] == NONE && removeIfTrivial(phi);
                }
            }
        }
    }

    private boolean removeIfTrivial(int phi) {
        int only = NONE;
        for (int operand : liveOperands.getOrDefault(phi, List.of())) {
            int value = representative(operand);
            if (value == phi || value == only) {
                continue;
            }
            if (only >= 0) {
                return false;
            }
            only = value;
        }
        if (only < 0) {
            return false;
        }
        replaced[phi] = only;
        return true;
    }

    private void markRead(List<BlockDraft> reachable) {
        Deque<Integer> phis = new ArrayDeque<>();
        IntConsumer mark = operand -> {
            int value = representative(operand);
            if (!read.get(value)) {
                read.set(value);
                if (liveOperands.containsKey(value)) {
                    phis.push(value);
                }
            }
        };
        for (BlockDraft block : reachable) {
            for (int id : block.ops) {
                Operands.forEach(draft.ops.get(id), mark);
            }
        }
        while (!phis.isEmpty()) {
            liveOperands.getOrDefault(phis.pop(), List.of()).forEach(mark::accept);
        }
    }

    /** The value that stands for a removed phi, or the value itself. */
    int representative(int value) {
        int at = value;
        while (replaced[at] != NONE) {
            at = replaced[at];
        }
        return at;
    }

    void replace(int value, int by) {
        int known = replaced.length;
        if (by >= known) {
            replaced = Arrays.copyOf(replaced, Math.max(by + 1, known * 2));
            Arrays.fill(replaced, known, replaced.length, NONE);
        }
        replaced[value] = by;
        read.set(by);
    }

    /** Whether an Op of a reachable block, or a phi that is kept, reads the value. */
    boolean isRead(int value) {
        return read.get(value);
    }

    List<Integer> kept(BlockDraft block) {
        List<Integer> kept = new ArrayList<>();
        for (int phi : block.phis) {
            if (replaced[phi] == NONE && read.get(phi)) {
                kept.add(phi);
            }
        }
        return kept;
    }

    Op withLiveOperands(Op op) {
        return op instanceof Op.Phi phi
                ? new Op.Phi(phi.at(), phi.variable(), phi.type(), liveOperands.getOrDefault(phi.id(), List.of()))
                : op;
    }
}
