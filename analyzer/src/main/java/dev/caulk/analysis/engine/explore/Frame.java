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

    final Code code;
    final FunctionFacts facts;
    final Cfg cfg;
    final Then then;
    /** The once that this runs for. */
    final List<Value.Pointer> once;

    int block;
    int index;
    /** Whether its goroutine ends, and it only runs its deferred calls. */
    boolean leaving;

    private Op[] ops;
    private Value[] values;
    /** Whether the frame of another state has the same values. */
    private boolean shared;
    // Maps are put in the place of others, so that states can share them.
    private Map<Integer, List<Deferred>> deferred = Map.of();
    private Map<Integer, Integer> rounds = Map.of();
    private Map<Integer, Integer> visits = Map.of();

    /** A deferred call with its callee and arguments. */
    record Deferred(Value callee, List<Value> arguments) {}

    Frame(Code code, Then then, List<Value.Pointer> once) {
        this.code = code;
        this.facts = code.facts;
        this.cfg = code.cfg;
        this.then = then;
        this.once = once;
        values = new Value[cfg.body().ops().size()];
        Arrays.fill(values, Value.NONE);
        ops = code.ops(block);
    }

    private Frame(Frame other) {
        code = other.code;
        facts = other.facts;
        cfg = other.cfg;
        then = other.then;
        once = other.once;
        block = other.block;
        index = other.index;
        leaving = other.leaving;
        ops = other.ops;
        values = other.values;
        shared = true;
        deferred = other.deferred;
        rounds = other.rounds;
        visits = other.visits.isEmpty() ? Map.of() : new HashMap<>(other.visits);
    }

    Frame copy() {
        shared = true;
        return new Frame(this);
    }

    BasicBlock basicBlock() {
        return cfg.body().blocks().get(block);
    }

    Op op() {
        return ops[index];
    }

    /** Whether it stands at the Op that ends its block. */
    boolean isAtEnd() {
        return index == ops.length - 1;
    }

    /** The Op, or the defer statement whose call runs. */
    Site site() {
        Op at = op() instanceof Op.RunDeferred run ? cfg.body().definition(run.defer()) : op();
        return new Site(facts.id(), at);
    }

    Value get(int id) {
        return values[id];
    }

    /** What is known of some values. */
    List<Value> all(State state, List<Integer> ids) {
        List<Value> all = new ArrayList<>(ids.size());
        for (int id : ids) {
            all.add(state.resolve(values[id]));
        }
        return all;
    }

    void set(int id, Value value) {
        if (shared) {
            values = values.clone();
            shared = false;
        }
        values[id] = value;
    }

    /** The value of the Op that the frame stands at; the next one is next. */
    void finish(Value value) {
        set(ops[index].id(), value);
        index++;
    }

    /** Goes to a block and evaluates its phis together. */
    void enter(int to) {
        Op[] target = code.ops(to);
        int phis = 0;
        while (target[phis] instanceof Op.Phi) {
            phis++;
        }
        if (phis > 0) {
            merge(target, phis, edge(cfg.body().blocks().get(to).predecessors(), block));
        }
        block = to;
        ops = target;
        index = phis;
    }

    private static int edge(List<Integer> predecessors, int from) {
        int edge = 0;
        while (predecessors.get(edge) != from) {
            edge++;
        }
        return edge;
    }

    private void merge(Op[] target, int phis, int edge) {
        Value[] incoming = new Value[phis];
        for (int i = 0; i < phis; i++) {
            incoming[i] = values[((Op.Phi) target[i]).operands().get(edge)];
        }
        for (int i = 0; i < phis; i++) {
            set(target[i].id(), incoming[i]);
        }
    }

    /** Goes to an Op from which on only deferred calls run. */
    void leaveFrom(BasicBlock target, int at) {
        block = target.id();
        ops = code.ops(block);
        index = at;
        leaving = true;
    }

    void defer(int op, Deferred call) {
        List<Deferred> now = new ArrayList<>(deferred.getOrDefault(op, List.of()));
        now.add(call);
        register(op, List.copyOf(now));
    }

    /** Takes the last call that a defer statement registered. */
    List<Deferred> undefer(int op) {
        List<Deferred> calls = deferred.getOrDefault(op, List.of());
        if (calls.isEmpty()) {
            return List.of();
        }
        register(op, calls.subList(0, calls.size() - 1));
        return List.of(calls.get(calls.size() - 1));
    }

    private void register(int op, List<Deferred> calls) {
        Map<Integer, List<Deferred>> now = new TreeMap<>(deferred);
        now.put(op, calls);
        deferred = now;
    }

    Map<Integer, List<Deferred>> deferred() {
        return deferred;
    }

    /** How often something of this frame has run: the rounds of counted loops and ranges. */
    int round(int key) {
        return rounds.getOrDefault(key, 0);
    }

    void setRound(int key, int round) {
        Map<Integer, Integer> now = new TreeMap<>(rounds);
        if (round == 0) {
            now.remove(key);
        } else {
            now.put(key, round);
        }
        rounds = now;
    }

    Map<Integer, Integer> rounds() {
        return rounds;
    }

    /** Counts visits of a block since the goroutine last did what others can see. */
    int visit(int target) {
        if (visits.isEmpty()) {
            visits = new HashMap<>();
        }
        return visits.merge(target, 1, Integer::sum);
    }

    void forgetVisits() {
        visits = Map.of();
    }
}
