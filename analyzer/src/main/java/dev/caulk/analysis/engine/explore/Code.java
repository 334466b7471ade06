package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import java.util.List;
import java.util.Optional;

/** A function with a body, and what explorations ask of it again and again. */
final class Code {
    final FunctionFacts facts;
    final Cfg cfg;
    /** The number of the function, as {@link Index#number} has it. */
    final int number;
    /** The parameters and captured variables. */
    final List<Op> inputs;
    /** Whether the function or what it calls waits for others or wakes them, or it is small enough to be run for what it stores. */
    final boolean mayMatter;
    /** Whether it may return something that goroutines wait for. */
    final boolean gives;

    private Optional<Liveness> liveness = Optional.empty();

    Code(FunctionFacts facts, Cfg cfg, int number, Relevance relevance) {
        this.facts = facts;
        this.cfg = cfg;
        this.number = number;
        this.inputs = cfg.body().ops().stream()
                .filter(op -> op instanceof Op.Param || op instanceof Op.FreeVar)
                .toList();
        this.mayMatter = relevance.synchronises(facts.id()) || Relevance.isSmall(facts);
        this.gives = relevance.gives(facts.id());
    }

    /** Worked out when it is first asked for: what runs through without a stop needs none. */
    Liveness liveness() {
        if (liveness.isEmpty()) {
            liveness = Optional.of(new Liveness(cfg.body()));
        }
        return liveness.get();
    }
}
