package dev.caulk.analysis.rules;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.ownership.Acquisition;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Loops whose next round comes only after something went wrong. */
final class Reconnects {
    private static final int MAX_DEPTH = 3;

    private Reconnects() {}

    /** Whether each loop around an acquisition comes round only by way of an error. */
    static boolean afterErrorsOnly(RuleContext context, Acquisition acquisition) {
        Cfg cfg = context.cfgs().of(acquisition.function()).orElseThrow();
        List<Loop> loops = cfg.loopsAround(acquisition.site());
        return !loops.isEmpty() && loops.stream().noneMatch(loop -> comesRoundWell(cfg, loop, acquisition.site()));
    }

    private static boolean comesRoundWell(Cfg cfg, Loop loop, Op site) {
        BitSet seen = new BitSet();
        Deque<BasicBlock> work = new ArrayDeque<>(List.of(cfg.block(site)));
        while (!work.isEmpty()) {
            BasicBlock block = work.pop();
            for (int i = 0; i < block.successors().size(); i++) {
                int next = block.successors().get(i);
                if (isError(cfg, block, i) || !loop.contains(next)) {
                    continue;
                }
                if (next == loop.header()) {
                    return true;
                }
                if (!seen.get(next)) {
                    seen.set(next);
                    work.add(cfg.body().blocks().get(next));
                }
            }
        }
        return false;
    }

    private static boolean isError(Cfg cfg, BasicBlock block, int successor) {
        if (!(block.terminator() instanceof Op.Branch branch)) {
            return false;
        }
        int subject = branch.predicate().subject();
        if (!isErrorValue(cfg, subject)) {
            return asksError(cfg, subject, 0);
        }
        Predicate.Kind kind = branch.predicate().kind();
        return kind == Predicate.Kind.NOT_NIL && successor == 0 || kind == Predicate.Kind.IS_NIL && successor == 1;
    }

    private static boolean isErrorValue(Cfg cfg, int value) {
        return ValueTypes.of(cfg.body(), value).toString().equals("error");
    }

    /** Whether a condition depends on what kind of error there was. */
    private static boolean asksError(Cfg cfg, int value, int depth) {
        Op op = cfg.body().definition(value);
        if (op instanceof Op.Extract extract) {
            Type result = ValueTypes.of(cfg.body(), extract.tuple());
            return result instanceof TupleType tuple
                    && tuple.elements()
                            .get(tuple.elements().size() - 1)
                            .toString()
                            .equals("error");
        }
        return depth < MAX_DEPTH
                && (op instanceof Op.Compute || op instanceof Op.Call)
                && OpRewriter.operands(op).stream().anyMatch(o -> isErrorValue(cfg, o) || asksError(cfg, o, depth + 1));
    }
}
