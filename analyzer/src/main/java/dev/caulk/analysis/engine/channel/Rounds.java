package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.ops.Op;

/** How often a loop runs, where the elements it ranges over can be counted too: those of a literal. */
final class Rounds {
    private Rounds() {}

    static LoopBound of(Cfg cfg, Loop loop) {
        for (Op op : cfg.body().blocks().get(loop.header()).ops()) {
            if (op instanceof Op.RangeNext next
                    && cfg.body().definition(next.operand()) instanceof Op.Composite literal
                    && literal.elements().stream()
                            .allMatch(element -> element.key().isEmpty())) {
                return new LoopBound.Constant(literal.elements().size());
            }
        }
        return loop.bound();
    }

    /** A count for each round. */
    static Count times(Count count, LoopBound bound) {
        if (bound instanceof LoopBound.Constant constant) {
            return count.times(constant.times());
        }
        return bound instanceof LoopBound.Symbolic symbolic ? count.times(symbolic.key()) : count;
    }
}
