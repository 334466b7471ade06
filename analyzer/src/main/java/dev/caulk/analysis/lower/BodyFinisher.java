package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.At;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.ValueIds;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Turns drafts into a {@link FunctionBody}: unreachable blocks and redundant phis go, ids become dense. */
final class BodyFinisher {
    private final BodyBuilder draft;
    private final BitSet live;
    private final List<BlockDraft> reachable;
    private final PhiReduction phis;
    private final List<List<Integer>> opsOfBlock = new ArrayList<>();
    private final int[] newIds;
    private int[] ordinals = new int[0];
    private int opCount;

    BodyFinisher(BodyBuilder draft) {
        this.draft = draft;
        draft.blocks.forEach(draft.variables::seal);
        live = reachableBlocks();
        reachable = draft.blocks.stream().filter(b -> live.get(b.number)).toList();
        phis = new PhiReduction(draft, reachable, live);
        replaceDeadOperands();
        newIds = new int[draft.ops.size()];
        Arrays.fill(newIds, -1);
        number();
    }

    private BitSet reachableBlocks() {
        BitSet seen = new BitSet();
        Deque<BlockDraft> work = new ArrayDeque<>();
        work.add(draft.blocks.get(0));
        seen.set(0);
        while (!work.isEmpty()) {
            for (BlockDraft successor : work.pop().successors) {
                if (!seen.get(successor.number)) {
                    seen.set(successor.number);
                    work.push(successor);
                }
            }
        }
        return seen;
    }

    /** Code that does not compile can read a value that only dead code defines; it reads an unknown constant instead. */
    private void replaceDeadOperands() {
        BitSet dead = new BitSet();
        for (int id = 0; id < draft.ops.size(); id++) {
            if (phis.isRead(id)) {
                dead.set(id);
            }
        }
        draft.prologue.forEach(dead::clear);
        for (BlockDraft block : reachable) {
            block.phis.forEach(dead::clear);
            block.ops.forEach(dead::clear);
        }
        for (int id = dead.nextSetBit(0); id >= 0; id = dead.nextSetBit(id + 1)) {
            int constant = draft.emitPrologue(
                    draft.ops.get(id).span(),
                    at -> new Op.Constant(at, new UnknownType("only dead code defines it"), new Literal.Opaque()));
            phis.replace(id, constant);
        }
    }

    private void number() {
        for (BlockDraft block : reachable) {
            List<Integer> order = phis.kept(block);
            if (opsOfBlock.isEmpty()) {
                order.addAll(usedPrologue());
            }
            order.addAll(block.ops);
            opsOfBlock.add(order);
            for (int id : order) {
                newIds[id] = opCount++;
            }
        }
    }

    /** Zero values that only dead code reads go as well. */
    private List<Integer> usedPrologue() {
        return draft.prologue.stream()
                .filter(id -> !(draft.ops.get(id) instanceof Op.Constant) || phis.isRead(id))
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
        return draft.blocks.stream()
                .filter(block -> !live.get(block.number))
                .flatMap(block -> block.ops.stream())
                .map(draft.ops::get)
                .toList();
    }

    /** Sets the ordinals of the kept Ops. */
    void setOrdinals(int[] ofKept) {
        ordinals = ofKept;
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
            Integer number = ValueIds.boxed(i);
            for (int id : opsOfBlock.get(i)) {
                ops.add(finished(id));
                blockOf.add(number);
            }
        }
        List<Op> all = List.copyOf(ops);
        int first = 0;
        for (int i = 0; i < reachable.size(); i++) {
            int next = first + opsOfBlock.get(i).size();
            blocks.add(block(i, all.subList(first, next), numbers));
            first = next;
        }
        return new FunctionBody(List.copyOf(blocks), all, List.copyOf(blockOf));
    }

    private BasicBlock block(int number, List<Op> ops, int[] numbers) {
        BlockDraft block = reachable.get(number);
        return new BasicBlock(
                number,
                ops,
                renumber(block.successors, numbers),
                renumber(block.predecessors, numbers),
                block.loopDepth);
    }

    private Op finished(int id) {
        Op op = phis.withLiveOperands(draft.ops.get(id));
        int newId = newIds[id];
        return OpRewriter.rewrite(op, at(op.at(), newId), operand -> newIds[phis.representative(operand)]);
    }

    private At at(At draft, int newId) {
        return new At(newId, draft.file(), draft.start(), draft.end(), ordinals[newId]);
    }

    private static List<Integer> renumber(List<BlockDraft> blocks, int[] numbers) {
        int[] ids = new int[blocks.size()];
        int count = 0;
        for (BlockDraft block : blocks) {
            if (numbers[block.number] >= 0) {
                ids[count++] = numbers[block.number];
            }
        }
        return ValueIds.of(count == ids.length ? ids : Arrays.copyOf(ids, count));
    }
}
