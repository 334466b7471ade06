package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads from the test by which a loop is left how many rounds it had, where that test is about a counter of the loop. */
final class CounterExit {
    private static final int MAX_DEPTH = 4;

    private CounterExit() {}

    /**
     * The rounds before the last one; {@link Count#MANY} where the counter starts or ends with something that is not constant, as
     * one does that counts down from the number of senders.
     */
    static Optional<Count> rounds(Cfg cfg, Loop loop, Op.Terminator end) {
        if (!(end instanceof Op.Branch branch)
                || !(cfg.body().definition(branch.condition()) instanceof Op.Compute compare)
                || compare.operands().size() != 2) {
            return Optional.empty();
        }
        return counter(cfg, loop, compare.operands().get(0), 0)
                .map(phi -> between(
                        start(cfg, loop, phi),
                        cfg.keys().constant(compare.operands().get(1))));
    }

    private static Count between(OptionalLong start, OptionalLong limit) {
        return start.isPresent() && limit.isPresent()
                ? Count.of(Math.max(0, Math.abs(limit.getAsLong() - start.getAsLong()) - 1))
                : Count.MANY;
    }

    /** The merge at the head of the loop that a value is computed from. */
    private static Optional<Op.Phi> counter(Cfg cfg, Loop loop, int value, int depth) {
        Op op = cfg.body().definition(value);
        if (op instanceof Op.Phi phi && cfg.block(op).id() == loop.header()) {
            return Optional.of(phi);
        }
        boolean computed = op instanceof Op.Compute
                || op instanceof Op.Phi && loop.contains(cfg.block(op).id());
        if (!computed || depth >= MAX_DEPTH) {
            return Optional.empty();
        }
        return OpRewriter.operands(op).stream()
                .flatMap(operand -> counter(cfg, loop, operand, depth + 1).stream())
                .findFirst();
    }

    private static OptionalLong start(Cfg cfg, Loop loop, Op.Phi phi) {
        List<Integer> predecessors = cfg.block(phi).predecessors();
        OptionalLong start = OptionalLong.empty();
        for (int i = 0; i < predecessors.size(); i++) {
            if (!loop.contains(predecessors.get(i))) {
                start = cfg.keys().constant(phi.operands().get(i));
            }
        }
        return start;
    }
}
