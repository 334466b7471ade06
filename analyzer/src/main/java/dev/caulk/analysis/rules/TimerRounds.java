package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.ConstantPaths;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.Op;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What the rounds of a loop do with timers that they start. */
final class TimerRounds {
    private final CallGraph graph;

    TimerRounds(CallGraph graph) {
        this.graph = graph;
    }

    /** Whether a round can go on to the next one by another case of a select that waits for the timer. */
    boolean abandons(Cfg cfg, FreshTimers.Fresh timer) {
        List<Op.Select> selects = selects(cfg, timer);
        BitSet waiting = new BitSet();
        selects.forEach(select -> waiting.set(cfg.block(select).id()));
        return selects.stream().anyMatch(select -> leavesEarly(cfg, timer, select, waiting));
    }

    /**
     * Whether a goroutine spends its life in the loop and waits for a new timer in each round: one timer at most is left behind, yet
     * each round makes one where a single one would do.
     */
    boolean makesOneEach(FunctionId function, Cfg cfg, FreshTimers.Fresh timer) {
        boolean background = graph.callers(function).stream().anyMatch(edge -> edge.kind() == CallEdge.Kind.GO);
        Optional<Loop> inner = cfg.loopsAround(timer.call()).stream().reduce((outer, loop) -> loop);
        return background
                && !selects(cfg, timer).isEmpty()
                && inner.filter(loop -> isEndless(cfg, loop)).isPresent();
    }

    /** A loop whose head decides nothing; it ends by what its rounds do. */
    private static boolean isEndless(Cfg cfg, Loop loop) {
        Op.Terminator end = cfg.body().blocks().get(loop.header()).terminator();
        return end instanceof Op.Jump || end instanceof Op.Select;
    }

    private static List<Op.Select> selects(Cfg cfg, FreshTimers.Fresh timer) {
        return cfg.body().ops().stream()
                .filter(Op.Select.class::isInstance)
                .map(Op.Select.class::cast)
                .filter(select -> select.cases().stream().anyMatch(c -> c.channel() == timer.channel()))
                .toList();
    }

    /** A case after which the round waits for the same timer again does not leave it behind. */
    private static boolean leavesEarly(Cfg cfg, FreshTimers.Fresh timer, Op.Select select, BitSet waiting) {
        List<Op.Select.SelectCase> cases = select.cases();
        List<Integer> successors = cfg.block(select).successors();
        ConstantPaths paths = new ConstantPaths(cfg);
        for (int i = 0; i < successors.size(); i++) {
            boolean fired = i < cases.size() && cases.get(i).channel() == timer.channel();
            if (!fired
                    && paths.reaches(
                            cfg.block(select).id(),
                            successors.get(i),
                            cfg.block(timer.call()).id(),
                            waiting)) {
                return true;
            }
        }
        return false;
    }
}
