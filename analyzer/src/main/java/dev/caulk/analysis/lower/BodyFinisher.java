package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.At;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns drafts into a {@link FunctionBody}: unreachable blocks and redundant phis go, ids become dense. */
final class BodyFinisher {
    private final BodyBuilder draft;
    private final List<BlockDraft> reachable;
    private final PhiReduction phis;
    private final List<List<Integer>> opsOfBlock = new ArrayList<>();
    private final int[] newIds;
    private int[] ordinals = new int[0];
    private int opCount;

    BodyFinisher(BodyBuilder draft) {
        this.draft = draft;
        draft.blocks.forEach(draft.variables::seal);
        reachable = reachableBlocks();
        phis = new PhiReduction(draft, reachable);
        replaceDeadOperands();
        newIds = new int[draft.ops.size()];
        Arrays.fill(newIds, -1);
        number();
    }

    private List<BlockDraft> reachableBlocks() {
        boolean[] seen = new boolean[draft.blocks.size()];
        Deque<BlockDraft> work = new ArrayDeque<>();
        work.add(draft.blocks.get(0));
        seen[0] = true;
        while (!work.isEmpty()) {
            for (BlockDraft successor : work.pop().successors) {
                if (!seen[successor.number]) {
                    seen[successor.number] = true;
                    work.push(successor);
                }
            }
        }
        return draft.blocks.stream().filter(b -> seen[b.number]).toList();
    }

    /** Code that does not compile can read a value that only dead code defines; it reads an unknown constant instead. */
    private void replaceDeadOperands() {
        Set<Integer> defined = new HashSet<>(draft.prologue);
        for (BlockDraft block : reachable) {
            defined.addAll(phis.kept(block));
            defined.addAll(block.ops);
        }
        Set<Integer> dead = new HashSet<>();
        for (int id : defined) {
            for (int operand : phis.operands(draft.ops.get(id))) {
                if (!defined.contains(operand)) {
                    dead.add(operand);
                }
            }
        }
        for (int id : dead.stream().sorted().toList()) {
            int constant = draft.emitPrologue(
                    draft.ops.get(id).span(),
                    at -> new Op.Constant(at, new UnknownType("only dead code defines it"), new Literal.Opaque()));
            phis.replace(id, constant);
        }
    }

    private void number() {
        for (BlockDraft block : reachable) {
            List<Integer> order = new ArrayList<>(phis.kept(block));
            if (opsOfBlock.isEmpty()) {
                order.addAll(usedPrologue());
            }
            order.addAll(block.ops);
            opsOfBlock.add(order);
            for (int id : order) {
                newIds[id] = opCount++;
            }
        }
        ordinals = new int[opCount];
    }

    /** Zero values that only dead code reads go as well. */
    private List<Integer> usedPrologue() {
        Set<Integer> read = new HashSet<>();
        for (BlockDraft block : reachable) {
            phis.kept(block).forEach(id -> read.addAll(phis.operands(draft.ops.get(id))));
            block.ops.forEach(id -> read.addAll(phis.operands(draft.ops.get(id))));
        }
        return draft.prologue.stream()
                .filter(id -> !(draft.ops.get(id) instanceof Op.Constant) || read.contains(id))
                .toList();
    }

    /** The Ops that stay, in their final order, still with draft operands. */
    List<Op> keptOps() {
        List<Op> kept = new ArrayList<>(opCount);
        opsOfBlock.forEach(block -> block.forEach(id -> kept.add(draft.ops.get(id))));
        return kept;
    }

    /** The Ops of blocks that control never reaches. */
    List<Op> droppedOps() {
        Set<BlockDraft> live = new HashSet<>(reachable);
        return draft.blocks.stream()
                .filter(block -> !live.contains(block))
                .flatMap(block -> block.ops.stream())
                .map(draft.ops::get)
                .toList();
    }

    /** Sets the ordinal of the {@code index}-th kept Op. */
    void setOrdinal(int index, int ordinal) {
        ordinals[index] = ordinal;
    }

    FunctionBody finish() {
        List<BasicBlock> blocks = new ArrayList<>();
        List<Op> ops = new ArrayList<>(opCount);
        List<Integer> blockOf = new ArrayList<>(opCount);
        int[] numbers = new int[draft.blocks.size()];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < reachable.size(); i++) {
            numbers[reachable.get(i).number] = i;
        }
        for (int i = 0; i < reachable.size(); i++) {
            int first = ops.size();
            for (int id : opsOfBlock.get(i)) {
                ops.add(finished(id));
                blockOf.add(i);
            }
            BlockDraft block = reachable.get(i);
            List<Op> own = List.copyOf(ops.subList(first, ops.size()));
            blocks.add(new BasicBlock(
                    i,
                    own,
                    renumber(block.successors, numbers),
                    renumber(block.predecessors, numbers),
                    block.loopDepth));
        }
        return new FunctionBody(List.copyOf(blocks), List.copyOf(ops), List.copyOf(blockOf));
    }

    private Op finished(int id) {
        Op op = phis.withLiveOperands(draft.ops.get(id));
        int newId = newIds[id];
        return OpRewriter.rewrite(
                op, new At(newId, op.span(), ordinals[newId]), operand -> newIds[phis.representative(operand)]);
    }

    private static List<Integer> renumber(List<BlockDraft> blocks, int[] numbers) {
        return blocks.stream().map(b -> numbers[b.number]).filter(n -> n >= 0).toList();
    }
}
