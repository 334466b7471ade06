package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.ConstantValue;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which blocks control can reach when booleans that were set to constants on the way decide branches. */
public final class ConstantPaths {
    private final Cfg cfg;
    private final FunctionBody body;

    /** The paths of a function. */
    public ConstantPaths(Cfg cfg) {
        this.cfg = cfg;
        this.body = cfg.body();
    }

    /** A block, entered with what booleans are known to be. */
    private record State(int block, SortedMap<Integer, Boolean> known) {}

    /**
     * Whether control that takes the edge between two blocks can come to a third.
     *
     * @param barrier blocks that it comes to and does not go on from, unless they are the third
     */
    public boolean reaches(int from, int to, int target, BitSet barrier) {
        Set<State> seen = new HashSet<>();
        Deque<State> work = new ArrayDeque<>();
        work.add(enter(from, to, knownAt(from)));
        while (!work.isEmpty()) {
            State state = work.pop();
            if (state.block() == target) {
                return true;
            }
            if (!barrier.get(state.block()) && seen.add(state)) {
                BasicBlock block = body.blocks().get(state.block());
                for (int i = 0; i < block.successors().size(); i++) {
                    if (isPossible(block, i, state)) {
                        work.add(enter(block.id(), block.successors().get(i), state.known()));
                    }
                }
            }
        }
        return false;
    }

    /** What the branches have decided that every path to a block takes. */
    private SortedMap<Integer, Boolean> knownAt(int block) {
        SortedMap<Integer, Boolean> known = new TreeMap<>();
        Op end = body.blocks().get(block).terminator();
        for (BasicBlock before : body.blocks()) {
            if (before.terminator() instanceof Op.Branch branch
                    && branch.predicate().kind() == Predicate.Kind.IS_TRUE) {
                for (int i = 0; i < 2; i++) {
                    if (cfg.edgePrecedes(before, i, end)) {
                        known.put(branch.predicate().subject(), i == 0);
                    }
                }
            }
        }
        return known;
    }

    private State enter(int from, int to, SortedMap<Integer, Boolean> before) {
        BasicBlock block = body.blocks().get(to);
        int edge = block.predecessors().indexOf(from);
        SortedMap<Integer, Boolean> known = new TreeMap<>(before);
        for (Op op : block.ops()) {
            if (op instanceof Op.Phi phi) {
                Optional<Boolean> value = value(phi.operands().get(edge), before);
                value.ifPresentOrElse(v -> known.put(phi.id(), v), () -> known.remove(phi.id()));
            }
        }
        return new State(to, known);
    }

    private Optional<Boolean> value(int operand, SortedMap<Integer, Boolean> known) {
        return body.definition(operand) instanceof Op.Constant constant
                        && constant.literal() instanceof Literal.Value literal
                        && literal.value() instanceof ConstantValue.BoolValue bool
                ? Optional.of(bool.value())
                : Optional.ofNullable(known.get(operand));
    }

    private static boolean isPossible(BasicBlock block, int successor, State state) {
        if (!(block.terminator() instanceof Op.Branch branch)
                || branch.predicate().kind() != Predicate.Kind.IS_TRUE) {
            return true;
        }
        Optional<Boolean> known =
                Optional.ofNullable(state.known().get(branch.predicate().subject()));
        return known.map(holds -> holds == (successor == 0)).orElse(true);
    }
}
