package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions that decide whether a lock is taken, and are asked again to decide whether it is given back. Others may change what they
 * read in between, but who writes so relies on it that nobody does. Telling a called function counts as asking again. A condition that is asked once before a lock and, on all ways, once
 * under it expects the opposite: that others have changed it.
 */
final class Guards {
    private final FunctionBody body;
    private final Questions questions;
    private final Map<Key, List<BasicBlock>> branches = new HashMap<>();
    private final Map<Key, List<BasicBlock>> askers = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    Guards(FunctionBody body, Questions questions) {
        this.body = body;
        this.questions = questions;
    }

    /** Whether control can pass by the lock to where the question is asked again. */
    boolean isAround(Key key, Op lock) {
        return known.computeIfAbsent(
                key + " " + lock.id(), k -> ask(key, body.blockOf().get(lock.id())));
    }

    private boolean ask(Key key, int lock) {
        read();
        List<BasicBlock> again = askers.getOrDefault(key, List.of());
        for (BasicBlock block : branches.getOrDefault(key, List.of())) {
            for (int i = 0; i < block.successors().size(); i++) {
                boolean leads = reaches(block.successors().get(i), lock, block.id());
                int other = block.successors().get(1 - i);
                if (leads && again.stream().anyMatch(b -> b.id() != block.id() && reaches(other, b.id(), lock))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void read() {
        if (!askers.isEmpty()) {
            return;
        }
        for (BasicBlock block : body.blocks()) {
            for (Op op : block.ops()) {
                if (op instanceof Op.Invocation call) {
                    call.arguments().forEach(value -> told(value, block));
                }
            }
            if (block.terminator() instanceof Op.Branch branch) {
                Key key = questions.of(branch.predicate(), LockState.START).key();
                branches.computeIfAbsent(key, k -> new ArrayList<>()).add(block);
                askers.computeIfAbsent(key, k -> new ArrayList<>()).add(block);
            }
        }
    }

    private void told(int value, BasicBlock block) {
        askers.computeIfAbsent(questions.whether(value), k -> new ArrayList<>()).add(block);
    }

    /** Whether control can get from one block to another without passing a third. */
    private boolean reaches(int from, int to, int without) {
        BitSet seen = new BitSet();
        seen.set(without);
        Deque<Integer> work = new ArrayDeque<>(List.of(from));
        while (!work.isEmpty()) {
            int block = work.pop();
            if (seen.get(block)) {
                continue;
            }
            if (block == to) {
                return true;
            }
            seen.set(block);
            work.addAll(body.blocks().get(block).successors());
        }
        return false;
    }
}
