package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.ownership.FailedReturns;
import dev.caulk.analysis.engine.ownership.Leak;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a process loses once, at its start or in a command that ends: worth a note where the process goes on afterwards. Where it ends at
 * once, as with an error that comes up to {@code main}, its end is the release.
 */
final class StartUp {
    private final RuleContext context;
    private final Set<FunctionId> seen = new HashSet<>();

    StartUp(RuleContext context) {
        this.context = context;
    }

    /** Whether the process goes on after something was lost. */
    boolean goesOn(Leak leak) {
        FunctionId function = leak.acquisition().function();
        return leak.kind() == Leak.Kind.LEFT_BEHIND
                || !context.program().isMain(function) && (!leak.failing() || goesOnAfter(function, true));
    }

    /**
     * Whether some caller, or a caller of that, does anything but to end the process.
     *
     * @param failing whether the function returns an error to them
     */
    private boolean goesOnAfter(FunctionId function, boolean failing) {
        if (!seen.add(function)) {
            return false;
        }
        List<CallEdge> callers = context.graph().callers(function);
        return callers.isEmpty() || callers.stream().anyMatch(edge -> goesOnAfter(edge, failing));
    }

    private boolean goesOnAfter(CallEdge edge, boolean failing) {
        Cfg cfg = context.cfgs().of(edge.caller()).orElseThrow();
        if (edge.kind() != CallEdge.Kind.CALL || !(cfg.body().definition(edge.site()) instanceof Op.Call call)) {
            return true;
        }
        BitSet values = failing ? results(cfg, call) : new BitSet();
        Deque<Integer> work = new ArrayDeque<>();
        for (BasicBlock block : cfg.body().blocks()) {
            if (block.terminator() instanceof Op.Branch branch
                    && values.get(branch.predicate().subject())
                    && branch.predicate().kind() != Predicate.Kind.IS_TRUE) {
                work.add(block.successors().get(branch.predicate().kind() == Predicate.Kind.NOT_NIL ? 0 : 1));
            }
        }
        boolean tested = !work.isEmpty();
        if (!tested) {
            work.add(cfg.block(call).id());
        }
        boolean asksForWork = !failing || context.program().isMain(edge.caller());
        return new Region(edge.caller(), cfg, call, values, tested, asksForWork).goesOn(work);
    }

    /** The call's value and its elements. */
    private static BitSet results(Cfg cfg, Op.Call call) {
        BitSet values = new BitSet();
        values.set(call.id());
        cfg.body().ops().stream()
                .filter(op -> op instanceof Op.Extract extract && extract.tuple() == call.id())
                .forEach(op -> values.set(op.id()));
        return values;
    }

    /** What a caller does after a call. */
    private final class Region {
        private final FunctionId function;
        private final Cfg cfg;
        private final Op.Call call;
        private final BitSet values;
        private final boolean tested;
        private final boolean asksForWork;

        /**
         * The part of a caller behind a call.
         *
         * @param values the error that the call returned
         * @param tested whether it was looked at
         * @param asksForWork whether doing anything means that the process goes on; otherwise it may be to clean up
         */
        Region(FunctionId function, Cfg cfg, Op.Call call, BitSet values, boolean tested, boolean asksForWork) {
            this.function = function;
            this.cfg = cfg;
            this.call = call;
            this.values = values;
            this.tested = tested;
            this.asksForWork = asksForWork;
        }

        boolean goesOn(Deque<Integer> work) {
            int start = cfg.block(call).id();
            BitSet reached = new BitSet();
            while (!work.isEmpty()) {
                int id = work.pop();
                BasicBlock block = cfg.body().blocks().get(id);
                List<Op> ops = block.ops();
                List<Op> after = id == start ? ops.subList(ops.indexOf(call) + 1, ops.size()) : ops;
                if (reached.get(id) || after.stream().anyMatch(op -> ProcessEnds.ends(context, op))) {
                    continue;
                }
                boolean again = id == start && tested;
                if (again || asksForWork && after.stream().anyMatch(StartUp.this::works) || returns(block)) {
                    return true;
                }
                reached.set(id);
                work.addAll(block.successors());
            }
            return false;
        }

        private boolean returns(BasicBlock block) {
            if (!(block.terminator() instanceof Op.Return exit)
                    || context.program().isMain(function)) {
                return false;
            }
            boolean fails = exit.values().stream().anyMatch(values::get)
                    || new FailedReturns(cfg, context.library()).fails(exit);
            return goesOnAfter(function, fails);
        }
    }

    /** Whether an Op does more than to say that something failed. */
    private boolean works(Op op) {
        return op instanceof Op.Recv
                || op instanceof Op.Select
                || op instanceof Op.Invocation call
                        && call.callee() instanceof Callee.Static target
                        && context.program().function(target.function()).isPresent();
    }
}
