package dev.caulk.analysis.rate;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often the loops around an Op make it run, for one run of its function. Loops are told apart by identity: equal ones of
 * different functions differ.
 */
final class LoopRates {
    private final Timers timers;
    private final Map<Loop, Boolean> waiting = new IdentityHashMap<>();

    LoopRates(Timers timers) {
        this.timers = timers;
    }

    /** ONCE outside loops and in loops with a constant number of rounds. */
    Rate of(Cfg cfg, Op op) {
        Rate found = Rate.ONCE;
        for (Loop loop : cfg.loopsAround(op)) {
            found = max(found, of(cfg, loop, op));
        }
        return found;
    }

    static Rate max(Rate one, Rate other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Rate of(Cfg cfg, Loop loop, Op op) {
        if (loop.bound() instanceof LoopBound.Constant) {
            return Rate.ONCE;
        }
        if (loop.bound() instanceof LoopBound.Symbolic) {
            return Rate.PER_ITEM;
        }
        if (loop.bound() instanceof LoopBound.Channel range) {
            return timers.isTimer(cfg.body(), range.channel()) ? Rate.PERIODIC : Rate.PER_ITEM;
        }
        return byCase(cfg, loop, op)
                .orElseGet(() ->
                        waiting.computeIfAbsent(loop, l -> waitsForClock(cfg, l)) ? Rate.PERIODIC : Rate.PER_ITEM);
    }

    /** In a select loop, what runs the Op is the case that it stands in. */
    private Optional<Rate> byCase(Cfg cfg, Loop loop, Op op) {
        for (int id = loop.blocks().nextSetBit(0); id >= 0; id = loop.blocks().nextSetBit(id + 1)) {
            BasicBlock block = cfg.body().blocks().get(id);
            if (block.terminator() instanceof Op.Select select) {
                for (int i = 0; i < select.cases().size(); i++) {
                    if (cfg.edgePrecedes(block, i, op)) {
                        int channel = select.cases().get(i).channel();
                        return Optional.of(timers.isTimer(cfg.body(), channel) ? Rate.PERIODIC : Rate.PER_ITEM);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean waitsForClock(Cfg cfg, Loop loop) {
        return loop.blocks().stream()
                .mapToObj(cfg.body().blocks()::get)
                .flatMap(block -> block.ops().stream())
                .anyMatch(op -> timers.waits(cfg.body(), op));
    }
}
