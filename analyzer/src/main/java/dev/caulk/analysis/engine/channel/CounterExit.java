package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads from the test by which a loop is left how many rounds it had, where that test is about a counter of the loop. */
final class CounterExit {
    private static final int MAX_DEPTH = 4;

    private CounterExit() {}

    /** The rounds before the last one; {@link Count#MANY} where the counter is compared with something that is not constant. */
    static Optional<Count> rounds(Cfg cfg, Loop loop, Op.Terminator end) {
        if (!(end instanceof Op.Branch branch)
                || !(cfg.body().definition(branch.condition()) instanceof Op.Compute compare)
                || compare.operands().size() != 2
                || !isCounter(cfg, loop, compare.operands().get(0), 0)) {
            return Optional.empty();
        }
        OptionalLong limit = cfg.keys().constant(compare.operands().get(1));
        return Optional.of(limit.isPresent() ? Count.of(Math.max(0, limit.getAsLong() - 1)) : Count.MANY);
    }

    private static boolean isCounter(Cfg cfg, Loop loop, int value, int depth) {
        Op op = cfg.body().definition(value);
        if (op instanceof Op.Phi) {
            return loop.contains(cfg.block(op).id());
        }
        return op instanceof Op.Compute
                && depth < MAX_DEPTH
                && OpRewriter.operands(op).stream().anyMatch(operand -> isCounter(cfg, loop, operand, depth + 1));
    }
}
