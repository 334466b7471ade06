package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The condition under which a deferred closure does anything: {@code defer func() { if err != nil { conn.Close() } }()}.
 *
 * @param capture which captured variable it looks at
 * @param isNil whether that must be nil
 */
record DeferCondition(int capture, boolean isNil) {
    /** The condition of a closure all of whose calls stand under one test of a captured variable for nil. */
    static Optional<DeferCondition> of(Function<FunctionId, Optional<FunctionBody>> functions, Op.MakeClosure closure) {
        Optional<FunctionBody> body = functions.apply(closure.function());
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Cfg cfg = Cfg.of(body.get(), closure.function().toString());
        List<Op> calls = body.get().ops().stream()
                .filter(op -> op instanceof Op.Invocation)
                .toList();
        Map<DeferCondition, BasicBlock> regions = new HashMap<>();
        for (BasicBlock block : body.get().blocks()) {
            for (int i = 0; i < 2; i++) {
                Optional<DeferCondition> condition = condition(cfg.body(), block, i == 0);
                int successor = i;
                boolean all = condition.isPresent()
                        && !calls.isEmpty()
                        && calls.stream().allMatch(call -> cfg.edgePrecedes(block, successor, call));
                if (all) {
                    regions.put(condition.get(), block);
                }
            }
        }
        return regions.keySet().stream().findFirst();
    }

    private static Optional<DeferCondition> condition(FunctionBody body, BasicBlock block, boolean first) {
        if (!(block.terminator() instanceof Op.Branch branch)
                || branch.predicate().kind() == Predicate.Kind.IS_TRUE
                || !(body.definition(branch.predicate().subject()) instanceof Op.Load load)
                || !(load.place() instanceof Place.Deref deref)
                || !(body.definition(deref.pointer()) instanceof Op.FreeVar free)) {
            return Optional.empty();
        }
        boolean nil = first == (branch.predicate().kind() == Predicate.Kind.IS_NIL);
        return Optional.of(new DeferCondition(free.index(), nil));
    }

    /** Whether it may hold at the end of a path. */
    boolean mayHold(PathState state, Op.MakeClosure closure) {
        int pointer = closure.captures().get(capture);
        if (state.cell(pointer).filter(Role::leads).isPresent()) {
            // A test of the resource itself: on this path it is there.
            return !isNil;
        }
        return state.facts().nilCell(pointer).map(nil -> nil == isNil).orElse(true);
    }
}
