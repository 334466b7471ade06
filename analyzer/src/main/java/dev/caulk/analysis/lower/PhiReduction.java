package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which phis of a draft are needed: those that merge at least two values and that something reads. */
final class PhiReduction {
    private final BodyBuilder draft;
    private final Map<Integer, Integer> replaced = new HashMap<>();
    private final Map<Integer, List<Integer>> liveOperands = new HashMap<>();
    private final Map<BlockDraft, List<Integer>> kept = new HashMap<>();

    PhiReduction(BodyBuilder draft, List<BlockDraft> reachable) {
        this.draft = draft;
        Set<BlockDraft> live = new HashSet<>(reachable);
        for (BlockDraft block : reachable) {
            for (int phi : block.phis) {
                liveOperands.put(phi, operandsFrom(block, phi, live));
            }
        }
        removeTrivial(reachable);
        keepRead(reachable);
    }

    private List<Integer> operandsFrom(BlockDraft block, int phi, Set<BlockDraft> live) {
        List<Integer> all = ((Op.Phi) draft.ops.get(phi)).operands();
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (live.contains(block.predecessors.get(i))) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private void removeTrivial(List<BlockDraft> reachable) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (BlockDraft block : reachable) {
                for (int phi : block.phis) {
                    changed |= !replaced.containsKey(phi) && removeIfTrivial(phi);
                }
            }
        }
    }

    private boolean removeIfTrivial(int phi) {
        int only = -1;
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
        replaced.put(phi, only);
        return true;
    }

    private void keepRead(List<BlockDraft> reachable) {
        Set<Integer> read = new HashSet<>();
        List<Integer> work = new ArrayList<>();
        for (BlockDraft block : reachable) {
            for (int id : block.ops) {
                mark(OpRewriter.operands(draft.ops.get(id)), read, work);
            }
        }
        while (!work.isEmpty()) {
            mark(liveOperands.getOrDefault(work.remove(work.size() - 1), List.of()), read, work);
        }
        for (BlockDraft block : reachable) {
            kept.put(
                    block,
                    block.phis.stream()
                            .filter(p -> !replaced.containsKey(p) && read.contains(p))
                            .toList());
        }
    }

    private void mark(List<Integer> operands, Set<Integer> read, List<Integer> work) {
        for (int operand : operands) {
            int value = representative(operand);
            if (read.add(value)) {
                work.add(value);
            }
        }
    }

    /** The value that stands for a removed phi, or the value itself. */
    int representative(int value) {
        int at = value;
        Integer next = replaced.get(at);
        while (next != null) {
            at = next;
            next = replaced.get(at);
        }
        return at;
    }

    void replace(int value, int by) {
        replaced.put(value, by);
    }

    List<Integer> kept(BlockDraft block) {
        return kept.getOrDefault(block, List.of());
    }

    /** The operands an Op will have, without those from dead predecessors. */
    List<Integer> operands(Op op) {
        List<Integer> raw =
                op instanceof Op.Phi ? liveOperands.getOrDefault(op.id(), List.of()) : OpRewriter.operands(op);
        return raw.stream().map(this::representative).toList();
    }

    Op withLiveOperands(Op op) {
        return op instanceof Op.Phi phi
                ? new Op.Phi(phi.at(), phi.variable(), phi.type(), liveOperands.getOrDefault(phi.id(), List.of()))
                : op;
    }
}
