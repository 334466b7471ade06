package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A function that runs: where it is, and what its variables hold. Belongs to one state. */
final class Frame {
    /** What happens when the function returns. */
    enum Then {
        /** The results are those of the call that the frame below stands at. */
        RESULTS,
        /** The frame below goes on with its deferred calls. */
        DEFERRED,
        /** The call below has more to run: it is looked at again. */
        AGAIN
    }

    final FunctionFacts facts;
    final Cfg cfg;
    final Then then;
    /** The once that this runs for. */
    final List<Value.Pointer> once;

    int block;
    int index;
    /** Whether its goroutine ends, and it only runs its deferred calls. */
    boolean leaving;

    private final Value[] values;
    private final Map<Integer, List<Deferred>> deferred;
    private final Map<Integer, Integer> rounds;
    private final Map<Integer, Integer> visits = new HashMap<>();

    /** A deferred call with its callee and arguments. */
    record Deferred(Value callee, List<Value> arguments) {}

    Frame(FunctionFacts facts, Cfg cfg, Then then, List<Value.Pointer> once) {
        this.facts = facts;
        this.cfg = cfg;
        this.then = then;
        this.once = once;
        values = new Value[cfg.body().ops().size()];
        Arrays.fill(values, Value.NONE);
        deferred = new TreeMap<>();
        rounds = new TreeMap<>();
    }

    private Frame(Frame other) {
        facts = other.facts;
        cfg = other.cfg;
        then = other.then;
        once = other.once;
        block = other.block;
        index = other.index;
        leaving = other.leaving;
        values = other.values.clone();
        deferred = new TreeMap<>(other.deferred);
        rounds = new TreeMap<>(other.rounds);
        visits.putAll(other.visits);
    }

    Frame copy() {
        return new Frame(this);
    }

    BasicBlock basicBlock() {
        return cfg.body().blocks().get(block);
    }

    Op op() {
        return basicBlock().ops().get(index);
    }

    /** The Op, or the defer statement whose call runs. */
    Site site() {
        Op at = op() instanceof Op.RunDeferred run ? cfg.body().definition(run.defer()) : op();
        return new Site(facts.id(), at);
    }

    Value get(int id) {
        return values[id];
    }

    void set(int id, Value value) {
        values[id] = value;
    }

    /** The value of the Op that the frame stands at; the next one is next. */
    void finish(Value value) {
        values[op().id()] = value;
        index++;
    }

    /** Goes to a block and evaluates its phis together. */
    void enter(int to) {
        int from = block;
        BasicBlock target = cfg.body().blocks().get(to);
        int edge = target.predecessors().indexOf(from);
        List<Value> incoming = new ArrayList<>();
        int phis = 0;
        while (target.ops().get(phis) instanceof Op.Phi phi) {
            incoming.add(values[phi.operands().get(edge)]);
            phis++;
        }
        for (int i = 0; i < phis; i++) {
            values[target.ops().get(i).id()] = incoming.get(i);
        }
        block = to;
        index = phis;
    }

    void defer(int op, Deferred call) {
        List<Deferred> now = new ArrayList<>(deferred.getOrDefault(op, List.of()));
        now.add(call);
        deferred.put(op, List.copyOf(now));
    }

    /** Takes the last call that a defer statement registered. */
    List<Deferred> undefer(int op) {
        List<Deferred> calls = deferred.getOrDefault(op, List.of());
        if (calls.isEmpty()) {
            return List.of();
        }
        deferred.put(op, calls.subList(0, calls.size() - 1));
        return List.of(calls.get(calls.size() - 1));
    }

    Map<Integer, List<Deferred>> deferred() {
        return deferred;
    }

    /** How often something of this frame has run: the rounds of counted loops and ranges. */
    int round(int key) {
        return rounds.getOrDefault(key, 0);
    }

    void setRound(int key, int round) {
        if (round == 0) {
            rounds.remove(key);
        } else {
            rounds.put(key, round);
        }
    }

    Map<Integer, Integer> rounds() {
        return rounds;
    }

    /** Counts visits of a block since the goroutine last did what others can see. */
    int visit(int target) {
        return visits.merge(target, 1, Integer::sum);
    }

    void forgetVisits() {
        visits.clear();
    }
}
