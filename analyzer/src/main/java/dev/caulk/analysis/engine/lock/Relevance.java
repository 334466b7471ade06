package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Operands;
import dev.caulk.analysis.ops.Place.Deref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What of a path's knowledge can still matter where control is. */
final class Relevance {
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Map<Key, Integer> counts = new HashMap<>();
    private final BitSet merged = new BitSet();
    private final BitSet told = new BitSet();
    private final Map<Key, BitSet> asked = new HashMap<>();
    private final Map<Key, BitSet> answered = new HashMap<>();
    private final BitSet[] values;
    private final BitSet[] keys;

    /**
     * @param aboutLocks whether an Op can do something to a lock
     * @param regions the branches that decide about locks
     */
    Relevance(FunctionBody body, Questions questions, Predicate<Op> aboutLocks, Regions regions) {
        int blocks = body.blocks().size();
        values = new BitSet[blocks];
        keys = new BitSet[blocks];
        List<BasicBlock> order = new ArrayList<>(body.blocks());
        for (BasicBlock block : order) {
            values[block.id()] = new BitSet();
            keys[block.id()] = new BitSet();
            for (Op op : block.ops()) {
                read(body, op, values[block.id()]);
            }
            for (Op op : block.ops()) {
                for (int value : aboutLocks.test(op) ? ((Op.Invocation) op).arguments() : List.<Integer>of()) {
                    ask(questions.whether(value), block.id(), 1);
                }
            }
            if (block.terminator() instanceof Op.Branch branch) {
                Key key = questions.of(branch.predicate(), LockState.START).key();
                ask(key, block.id(), regions.isDecisive(block.id()) ? 1 : 0);
            }
        }
        spread(body);
        trace(body, aboutLocks);
        results(body);
    }

    private void ask(Key key, int block, int weight) {
        counts.merge(key, weight, Integer::sum);
        keys[block].set(numbers.computeIfAbsent(key, k -> numbers.size()));
    }

    /** Finds the values that are returned, or that errors which are returned are made of. */
    private void results(FunctionBody body) {
        Deque<Integer> work = new ArrayDeque<>();
        for (Op op : body.ops()) {
            if (op instanceof Op.Return) {
                Operands.forEach(op, work::add);
            }
        }
        while (!work.isEmpty()) {
            Op op = body.definition(work.pop());
            if (told.get(op.id())) {
                continue;
            }
            told.set(op.id());
            if (op instanceof Op.Load load && load.place() instanceof Deref deref) {
                body.ops().stream()
                        .filter(o -> o instanceof Op.Store store
                                && store.place() instanceof Deref to
                                && to.pointer() == deref.pointer())
                        .forEach(o -> work.add(((Op.Store) o).value()));
            } else if (op instanceof Op.Phi || op instanceof Op.Convert || op instanceof Op.Call) {
                Operands.forEach(op, work::add);
            }
        }
    }

    /** What an Op reads, and what the ways to that start at. */
    private static void read(FunctionBody body, Op op, BitSet into) {
        if (op instanceof Op.RunDeferred run) {
            read(body, body.definition(run.defer()), into);
        }
        Operands.forEach(op, value -> {
            if (!into.get(value)) {
                into.set(value);
                Op made = body.definition(value);
                boolean start = made instanceof Op.Phi || made instanceof Op.Invocation;
                if (!start) {
                    read(body, made, into);
                }
            }
        });
    }

    /** Finds the merged values that decide a branch, are returned, or lead to a lock. */
    private void trace(FunctionBody body, Predicate<Op> aboutLocks) {
        Deque<Integer> work = new ArrayDeque<>();
        for (Op op : body.ops()) {
            if (op instanceof Op.Branch || op instanceof Op.Return || aboutLocks.test(op)) {
                Operands.forEach(op, work::add);
            }
        }
        BitSet seen = new BitSet();
        while (!work.isEmpty()) {
            Op op = body.definition(work.pop());
            if (seen.get(op.id())) {
                continue;
            }
            seen.set(op.id());
            if (op instanceof Op.Phi) {
                merged.set(op.id());
            }
            boolean made = op instanceof Op.Invocation || op instanceof Op.RangeNext || op instanceof Op.Recv;
            if (!made) {
                Operands.forEach(op, work::add);
            }
        }
    }

    /** Whether it matters what a merged value is on a path. */
    boolean isTraced(int phi) {
        return merged.get(phi);
    }

    private void spread(FunctionBody body) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int b = body.blocks().size() - 1; b >= 0; b--) {
                int before = values[b].cardinality() + keys[b].cardinality();
                for (int successor : body.blocks().get(b).successors()) {
                    values[b].or(values[successor]);
                    keys[b].or(keys[successor]);
                }
                changed |= before != values[b].cardinality() + keys[b].cardinality();
            }
        }
    }

    /** Whether the value is read in the block or later. */
    boolean isRead(int value, int block) {
        return values[block].get(value);
    }

    /** Whether an answer is worth knowing beyond the branch that asked. */
    boolean isWorthKnowing(Key key, int value) {
        return counts.getOrDefault(key, 2) > 1 || key.isAboutInput() || told.get(value);
    }

    /** Whether anything from the block on can ask that, or tell it to the caller. */
    boolean matters(Key key, int block) {
        BitSet known = asked.computeIfAbsent(key, k -> new BitSet());
        BitSet yes = answered.computeIfAbsent(key, k -> new BitSet());
        if (!known.get(block)) {
            known.set(block);
            yes.set(block, canMatter(key, block));
        }
        return yes.get(block);
    }

    private boolean canMatter(Key key, int block) {
        Integer number = numbers.get(key);
        return key.isAboutInput()
                || number != null && keys[block].get(number)
                || mentionsRead(key.subject(), block)
                || mentionsRead(key.other(), block);
    }

    /** Whether a text names a value, as {@code v12;}, that is read in the block or later. */
    private boolean mentionsRead(String text, int block) {
        int at = text.indexOf('v');
        while (at >= 0) {
            int end = at + 1;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            boolean value = end > at + 1 && end < text.length() && text.charAt(end) == ';';
            if (value && isRead(Integer.parseInt(text.substring(at + 1, end)), block)) {
                return true;
            }
            at = text.indexOf('v', at + 1);
        }
        return false;
    }
}
