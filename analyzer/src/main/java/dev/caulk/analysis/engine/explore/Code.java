package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.FunctionModel;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

    /** What calls of it do; empty where it is run. */
    final Optional<Primitive> primitive;

    private final Op[][] ops;
    /** The model of each call that was asked for. */
    private final Map<Op.Invocation, Optional<FunctionModel>> models = new IdentityHashMap<>();

    private Optional<BitSet> nilResults = Optional.empty();
    private Optional<Turns> turns = Optional.empty();
    private Optional<Liveness> liveness = Optional.empty();

    Code(FunctionFacts facts, Cfg cfg, int number, Relevance relevance) {
        this.facts = facts;
        this.cfg = cfg;
        this.number = number;
        this.inputs = cfg.body().ops().stream()
                .filter(op -> op instanceof Op.Param || op instanceof Op.FreeVar)
                .toList();
        this.mayMatter = relevance.synchronises(facts.id()) || Relevance.isSmall(facts);
        this.primitive = relevance.primitive(facts.id());
        this.gives = relevance.gives(facts.id());
        this.ops = new Op[cfg.body().blocks().size()][];
    }

    /** The first model of a call in it. */
    Optional<FunctionModel> model(Op.Invocation call, Library library) {
        Optional<FunctionModel> known = models.get(call);
        if (known == null) {
            known = library.of(cfg.body(), call).stream().findFirst();
            models.put(call, known);
        }
        return known;
    }

    /** The Ops of a block. Not to be changed. */
    Op[] ops(int block) {
        Op[] known = ops[block];
        if (known == null) {
            known = cfg.body().blocks().get(block).ops().toArray(new Op[0]);
            ops[block] = known;
        }
        return known;
    }

    /** Which of its results are always nil. A small function that never fails may stand in for one that does. */
    BitSet nilResults() {
        if (nilResults.isEmpty()) {
            nilResults = Optional.of(Relevance.isSmall(facts) ? new BitSet() : NilResults.of(cfg.body()));
        }
        return nilResults.get();
    }

    /** Where its branches lead with regard to its loops. */
    Turns turns() {
        if (turns.isEmpty()) {
            turns = Optional.of(new Turns(cfg));
        }
        return turns.get();
    }

    /** Worked out when it is first asked for: what runs through without a stop needs none. */
    Liveness liveness() {
        if (liveness.isEmpty()) {
            liveness = Optional.of(new Liveness(cfg.body()));
        }
        return liveness.get();
    }
}
