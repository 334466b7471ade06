package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Op.RunDeferred.Times;
import dev.caulk.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes the deferred calls of a function before its exits, last registered first (spec: "Defer statements"). Which of them may
 * be registered at an exit follows from the graph, so this comes when the graph is complete.
 */
final class ExitChain {
    private final BodyBuilder draft;
    private final List<Registered> defers = new ArrayList<>();

    /** Where an exit runs deferred calls: before the Op at {@code position} of its block. */
    record Point(BlockDraft block, int position, Span span) {}

    /**
     * A defer statement.
     *
     * @param after the blocks that control can reach after it, its own included
     * @param around the blocks that control can reach without it
     */
    private record Registered(Op.Defer op, BitSet after, BitSet around, boolean repeated) {
        Times times(BlockDraft exit) {
            if (repeated) {
                return Times.REPEATED;
            }
            return around.get(exit.number) ? Times.AT_MOST_ONCE : Times.ONCE;
        }
    }

    ExitChain(BodyBuilder draft) {
        this.draft = draft;
        BitSet live = reach(List.of(draft.blocks.get(0)), -1);
        for (BlockDraft block : draft.blocks) {
            for (int id : block.ops) {
                if (live.get(block.number) && draft.ops.get(id) instanceof Op.Defer defer) {
                    defers.add(registered(defer, block));
                }
            }
        }
        // Who reaches more blocks was registered first: the later ones are among them. Within a loop source order
        // serves.
        defers.sort(Comparator.comparingInt((Registered r) -> r.after().cardinality())
                .thenComparing(
                        Comparator.comparingInt((Registered r) -> -r.op().span().start())));
    }

    private Registered registered(Op.Defer defer, BlockDraft block) {
        BitSet after = reach(block.successors, -1);
        boolean repeated = after.get(block.number);
        after.set(block.number);
        return new Registered(defer, after, reach(List.of(draft.blocks.get(0)), block.number), repeated);
    }

    private BitSet reach(List<BlockDraft> from, int avoided) {
        BitSet seen = new BitSet();
        Deque<BlockDraft> work = new ArrayDeque<>(from);
        while (!work.isEmpty()) {
            BlockDraft block = work.pop();
            if (block.number != avoided && !seen.get(block.number)) {
                seen.set(block.number);
                work.addAll(block.successors);
            }
        }
        return seen;
    }

    /** Writes the chain of an exit; tells whether one of its calls is {@code wanted}. */
    boolean write(Point exit, Predicate<Op.Defer> wanted) {
        boolean found = false;
        List<Integer> chain = new ArrayList<>();
        for (Registered each : defers) {
            if (each.after().get(exit.block().number)) {
                Times times = each.times(exit.block());
                chain.add(draft.detached(
                        exit.span(), at -> new Op.RunDeferred(at, each.op().id(), times)));
                found |= wanted.test(each.op());
            }
        }
        exit.block().ops.addAll(exit.position(), chain);
        return found;
    }
}
