package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Paths of a function to where a field is stored into, on which nothing else is done to the field and nobody finds it nil. */
final class UsePath {
    private final Cfg cfg;
    private final Goal goal;
    private final FieldTouches touches;
    private final String owner;
    private final int root;

    /**
     * Where paths shall lead.
     *
     * @param op the store, or a call that leads to it
     * @param owner the value in {@code function} that the field belongs to
     */
    record Goal(FunctionId function, Op op, int owner, String name) {}

    UsePath(Cfg cfg, Goal goal, FieldTouches touches) {
        this.cfg = cfg;
        this.goal = goal;
        this.touches = touches;
        this.owner = cfg.keys().of(goal.owner());
        this.root = SameOwner.root(cfg, goal.owner()).id();
    }

    /** Whether a path leads to the goal from an Op of a block on. */
    boolean leads(BasicBlock from, int index) {
        Deque<BasicBlock> work = new ArrayDeque<>();
        BitSet seen = new BitSet();
        if (enters(from, index, work, seen)) {
            return true;
        }
        while (!work.isEmpty()) {
            if (enters(work.pop(), 0, work, seen)) {
                return true;
            }
        }
        return false;
    }

    private boolean enters(BasicBlock block, int index, Deque<BasicBlock> work, BitSet seen) {
        List<Op> ops = block.ops();
        for (int i = index; i < ops.size(); i++) {
            Op op = ops.get(i);
            if (op.id() == goal.op().id()) {
                return true;
            }
            // The owner is another one from here on; parameters stand in the entry, where paths begin.
            boolean renewed = op.id() == root && !(op instanceof Op.Param);
            if (renewed || touches.touches(goal.function(), op, goal.name())) {
                return false;
            }
        }
        for (int i = 0; i < block.successors().size(); i++) {
            int next = block.successors().get(i);
            if (!seen.get(next) && passes(block, i)) {
                seen.set(next);
                work.push(cfg.body().blocks().get(next));
            }
        }
        return false;
    }

    /** The edge out of a block on which the field is not nil, or -1. */
    int filledEdge(BasicBlock block) {
        return block.terminator() instanceof Op.Branch branch && testsField(branch)
                ? (branch.predicate().kind() == Predicate.Kind.NOT_NIL ? 0 : 1)
                : -1;
    }

    private boolean testsField(Op.Branch branch) {
        return branch.predicate().kind() != Predicate.Kind.IS_TRUE
                && cfg.body().definition(branch.predicate().subject()) instanceof Op.Load load
                && isField(load.place());
    }

    private boolean isField(Place place) {
        return place instanceof Place.FieldOf field
                && Transfer.key(field.owner(), field.field()).equals(goal.name())
                && cfg.keys().of(field.base()).equals(owner);
    }

    /** What else the owner says of its state may go with the field, so that what hangs on it is not known to be possible. */
    private boolean passes(BasicBlock block, int successor) {
        if (!(block.terminator() instanceof Op.Branch branch)) {
            return true;
        }
        int filled = filledEdge(block);
        if (filled >= 0) {
            return successor == filled;
        }
        Op subject = subject(cfg.body(), branch.predicate().subject());
        if (branch.predicate().kind() == Predicate.Kind.IS_TRUE && subject instanceof Op.Phi) {
            return false;
        }
        boolean state = subject instanceof Op.Load load && load.place() instanceof Place.FieldOf
                || branch.predicate().kind() == Predicate.Kind.IS_TRUE && subject instanceof Op.Call;
        return !state || !cfg.edgePrecedes(block, successor, goal.op());
    }

    private static Op subject(FunctionBody body, int value) {
        Op op = body.definition(value);
        return op instanceof Op.Compute compute && compute.operator().equals("!")
                ? subject(body, compute.operands().get(0))
                : op;
    }
}
