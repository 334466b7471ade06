package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition under which a deferred closure does anything: {@code defer func() { if err != nil { conn.Close() } }()}.
 *
 * @param capture which captured variable it looks at
 * @param byReference whether the variable may change until the closure runs
 * @param isTruth whether that is a boolean; otherwise it is compared with nil
 * @param wanted what it must be: true or false for a boolean, nil or not for all else
 */
record DeferCondition(int capture, boolean byReference, boolean isTruth, boolean wanted) {
    /** The conditions of a closure all of whose calls stand under tests of captured variables. */
    static List<DeferCondition> of(Cfg cfg) {
        List<Op> calls = cfg.body().ops().stream()
                .filter(op -> op instanceof Op.Invocation)
                .toList();
        List<DeferCondition> found = new ArrayList<>();
        for (BasicBlock block :
                calls.isEmpty() ? List.<BasicBlock>of() : cfg.body().blocks()) {
            for (int i = 0; i < 2; i++) {
                Optional<DeferCondition> condition = condition(cfg.body(), block, i == 0);
                int successor = i;
                if (condition.isPresent()
                        && calls.stream().allMatch(call -> cfg.edgePrecedes(block, successor, call))) {
                    found.add(condition.get());
                }
            }
        }
        return found;
    }

    private static Optional<DeferCondition> condition(FunctionBody body, BasicBlock block, boolean first) {
        if (!(block.terminator() instanceof Op.Branch branch)) {
            return Optional.empty();
        }
        boolean wanted = first == (branch.predicate().kind() != Predicate.Kind.NOT_NIL);
        boolean truth = branch.predicate().kind() == Predicate.Kind.IS_TRUE;
        return captured(body.definition(branch.predicate().subject()), body)
                .map(free -> new DeferCondition(free.index(), free.byReference(), truth, wanted));
    }

    /** The captured variable that a value is, or was read from. */
    private static Optional<Op.FreeVar> captured(Op op, FunctionBody body) {
        if (op instanceof Op.FreeVar value) {
            return Optional.of(value).filter(free -> !free.byReference());
        }
        return op instanceof Op.Load load
                        && load.place() instanceof Place.Deref deref
                        && body.definition(deref.pointer()) instanceof Op.FreeVar free
                        && free.byReference()
                ? Optional.of(free)
                : Optional.empty();
    }

    /** Whether it may hold at the end of a path. */
    boolean mayHold(PathState state, Op.MakeClosure closure, Conditions conditions) {
        int captured = closure.captures().get(capture);
        Optional<Role> role = byReference ? state.cell(captured) : state.role(captured);
        Optional<Boolean> told = role.flatMap(r -> isTruth ? ofFlag(r) : ofNil(r));
        Optional<Boolean> known = byReference ? state.facts().ofVariable(captured) : conditions.fact(state, captured);
        return told.or(() -> known).map(fact -> fact == wanted).orElse(true);
    }

    /** Whether what has a role is nil while the resource is open, where the path need not say so. */
    private static Optional<Boolean> ofNil(Role role) {
        if (role instanceof Role.Told told) {
            return Optional.of(told.isNil());
        }
        return role.leads() || role instanceof Role.Err ? Optional.of(!role.leads()) : Optional.empty();
    }

    private static Optional<Boolean> ofFlag(Role role) {
        return role instanceof Role.Flag flag ? Optional.of(flag.open()) : Optional.empty();
    }
}
