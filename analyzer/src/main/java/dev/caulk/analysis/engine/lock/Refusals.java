package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place.Deref;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ways through a function that do nothing with one of its parameters. */
final class Refusals {
    private Refusals() {}

    /**
     * A return that control can come to without the parameter having been used.
     *
     * @param settled Ops that make up for it
     */
    static Optional<Op.Return> of(FunctionBody body, int parameter, Set<Integer> settled) {
        Set<Integer> values = values(body, parameter);
        BitSet seen = new BitSet();
        Deque<Integer> work = new ArrayDeque<>(List.of(0));
        while (!work.isEmpty()) {
            BasicBlock block = body.blocks().get(work.pop());
            boolean used = seen.get(block.id())
                    || block.ops().stream().anyMatch(op -> settled.contains(op.id()) || uses(body, op, values));
            seen.set(block.id());
            if (!used && block.terminator() instanceof Op.Return end) {
                return Optional.of(end);
            }
            if (!used) {
                work.addAll(block.successors());
            }
        }
        return Optional.empty();
    }

    /** The parameter, and the variable in memory that it is kept in. */
    private static Set<Integer> values(FunctionBody body, int parameter) {
        Set<Integer> values = new HashSet<>();
        body.ops().stream()
                .filter(op -> op instanceof Op.Param param && param.index() == parameter)
                .forEach(op -> values.add(op.id()));
        body.ops().stream()
                .filter(op -> isKept(body, op, values))
                .forEach(op -> values.add(((Deref) ((Op.Store) op).place()).pointer()));
        return values;
    }

    private static boolean uses(FunctionBody body, Op op, Set<Integer> values) {
        return !isKept(body, op, values) && OpRewriter.operands(op).stream().anyMatch(values::contains);
    }

    /** Whether a variable of the function gets the value; what another pointer leads to is somebody else's. */
    private static boolean isKept(FunctionBody body, Op op, Set<Integer> values) {
        return op instanceof Op.Store store
                && store.place() instanceof Deref deref
                && body.definition(deref.pointer()) instanceof Op.Alloc
                && values.contains(store.value());
    }
}
