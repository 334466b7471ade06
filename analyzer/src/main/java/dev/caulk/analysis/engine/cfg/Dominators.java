package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Which blocks every path from the entry to a block must pass. Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
 * Algorithm" (2001).
 */
public final class Dominators {
    private static final int NONE = -1;

    private final int[] immediate;
    private final int[] order;
    private final List<Integer> reversePostorder;

    private Dominators(int[] immediate, int[] order, List<Integer> reversePostorder) {
        this.immediate = immediate;
        this.order = order;
        this.reversePostorder = reversePostorder;
    }

    /** The dominators of a function. */
    public static Dominators of(FunctionBody body) {
        List<Integer> reversePostorder = reversePostorder(body);
        int[] order = new int[body.blocks().size()];
        Arrays.fill(order, NONE);
        for (int i = 0; i < reversePostorder.size(); i++) {
            order[reversePostorder.get(i)] = i;
        }
        int[] immediate = new int[order.length];
        Arrays.fill(immediate, NONE);
        Dominators result = new Dominators(immediate, order, List.copyOf(reversePostorder));
        result.solve(body);
        return result;
    }

    private static List<Integer> reversePostorder(FunctionBody body) {
        record Frame(int block, Iterator<Integer> rest) {}
        boolean[] seen = new boolean[body.blocks().size()];
        List<Integer> order = new ArrayList<>();
        Deque<Frame> stack = new ArrayDeque<>();
        seen[0] = true;
        stack.push(new Frame(0, body.entry().successors().iterator()));
        while (!stack.isEmpty()) {
            Frame top = stack.element();
            if (!top.rest().hasNext()) {
                order.add(stack.pop().block());
                continue;
            }
            int next = top.rest().next();
            if (!seen[next]) {
                seen[next] = true;
                stack.push(new Frame(next, body.blocks().get(next).successors().iterator()));
            }
        }
        Collections.reverse(order);
        return order;
    }

    private void solve(FunctionBody body) {
        immediate[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int block : reversePostorder) {
                int found = block == 0 ? 0 : meetOfPredecessors(body.blocks().get(block));
                if (immediate[block] != found) {
                    immediate[block] = found;
                    changed = true;
                }
            }
        }
    }

    private int meetOfPredecessors(BasicBlock block) {
        int found = NONE;
        for (int predecessor : block.predecessors()) {
            if (immediate[predecessor] != NONE) {
                found = found == NONE ? predecessor : meet(found, predecessor);
            }
        }
        return found;
    }

    private int meet(int first, int second) {
        int a = first;
        int b = second;
        while (a != b) {
            while (order[a] > order[b]) {
                a = immediate[a];
            }
            while (order[b] > order[a]) {
                b = immediate[b];
            }
        }
        return a;
    }

    /** Whether every path from the entry to {@code block} passes {@code by}; a block dominates itself. */
    public boolean dominates(int by, int block) {
        int at = block;
        while (at != NONE && order[at] > order[by]) {
            at = immediate[at];
        }
        return at == by;
    }

    /** The nearest block that dominates this one; of the entry, the entry itself. */
    public int immediate(int block) {
        return immediate[block];
    }

    /** The blocks that control can reach, each after its dominators. */
    public List<Integer> reversePostorder() {
        return reversePostorder;
    }
}
