package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A moment of an exploration: goroutines, memory, and what was decided about symbols. */
final class State {
    private static final Value UNBOUND = new Value.Tuple(List.of());

    final List<Goroutine> goroutines = new ArrayList<>();
    final Map<Value.Pointer, Guard> guards = Guard.none();
    private final List<HeapObject> heap = new ArrayList<>();
    /** What symbols turned out to be. */
    private Value[] bindings = {};
    /** How comparisons of symbols turned out. */
    private Map<Value.Test, Boolean> facts = Map.of();
    /** Memory of package variables, by symbol. */
    private Map<String, Integer> globals = Map.of();

    private int symbols;
    private int started;
    /** What goroutines of others use by its methods, once there is such a thing. */
    List<Value.Pointer> served = List.of();
    /** How many calls of such methods are still to come. */
    int calls;
    /** Those of them that have returned. */
    Set<FunctionId> answered = Set.of();
    /** Whether something that was made has come into other hands. */
    boolean gaveAway;
    /** Whether a loop of many rounds was left after a few. */
    boolean shortened;
    /** Whether a call to the outside was taken to fail, or not to. */
    boolean failed;
    /** Whether another condition was taken both ways that the search does not know. */
    boolean assumed;

    State copy() {
        // What is put in the place of something else can be shared.
        State copy = new State();
        for (Goroutine goroutine : goroutines) {
            copy.goroutines.add(goroutine.copy());
        }
        copy.guards.putAll(guards);
        copy.heap.addAll(heap);
        copy.bindings = bindings.clone();
        copy.facts = facts;
        copy.globals = globals;
        copy.symbols = symbols;
        copy.started = started;
        copy.served = served;
        copy.calls = calls;
        copy.answered = answered;
        copy.gaveAway = gaveAway;
        copy.shortened = shortened;
        copy.failed = failed;
        copy.assumed = assumed;
        return copy;
    }

    Goroutine start(List<Site> at, List<Value.Pointer> groups) {
        Goroutine goroutine = new Goroutine(started++, at, groups);
        goroutines.add(goroutine);
        return goroutine;
    }

    Goroutine goroutine(int id) {
        return find(id).orElseThrow();
    }

    Optional<Goroutine> find(int id) {
        for (Goroutine goroutine : goroutines) {
            if (goroutine.id == id) {
                return Optional.of(goroutine);
            }
        }
        return Optional.empty();
    }

    Value.Symbol symbol(Type type) {
        return new Value.Symbol(symbols++, type);
    }

    int allocate(HeapObject object) {
        heap.add(object);
        return heap.size() - 1;
    }

    HeapObject object(int number) {
        return heap.get(number);
    }

    void put(int number, HeapObject object) {
        heap.set(number, object);
    }

    Optional<HeapObject.Channel> channel(Value value) {
        return resolve(value) instanceof Value.Pointer p && heap.get(p.object()) instanceof HeapObject.Channel channel
                ? Optional.of(channel)
                : Optional.empty();
    }

    Optional<HeapObject.Context> context(Value value) {
        return resolve(value) instanceof Value.Pointer p && heap.get(p.object()) instanceof HeapObject.Context context
                ? Optional.of(context)
                : Optional.empty();
    }

    Optional<HeapObject.Memory> memory(Value value) {
        return resolve(value) instanceof Value.Pointer p && heap.get(p.object()) instanceof HeapObject.Memory memory
                ? Optional.of(memory)
                : Optional.empty();
    }

    /** What is known of a value by now. */
    Value resolve(Value value) {
        Value at = value;
        while (at instanceof Value.Symbol symbol && symbol.number() < bindings.length) {
            Value next = bindings[symbol.number()];
            if (next == UNBOUND) {
                return at;
            }
            at = next;
        }
        return at;
    }

    void bind(Value.Symbol symbol, Value to) {
        if (symbol.number() >= bindings.length) {
            int before = bindings.length;
            bindings = Arrays.copyOf(bindings, Math.max(2 * before, symbol.number() + 16));
            Arrays.fill(bindings, before, bindings.length, UNBOUND);
        }
        bindings[symbol.number()] = to;
    }

    /** How many objects there are. */
    int objects() {
        return heap.size();
    }

    /** How many symbols there have been. */
    int symbols() {
        return symbols;
    }

    Map<Value.Test, Boolean> facts() {
        return facts;
    }

    /** Remembers how a comparison turned out. */
    void assume(Value.Test test, boolean holds) {
        Map<Value.Test, Boolean> now = new HashMap<>(facts);
        now.put(test, holds);
        facts = now;
    }

    /** Remembers that calls of clients have returned. */
    void answer(List<FunctionId> methods) {
        if (!answered.containsAll(methods)) {
            Set<FunctionId> now = new TreeSet<>(answered);
            now.addAll(methods);
            answered = now;
        }
    }

    /** The memory of a package variable. */
    int global(String symbol, Type type) {
        Integer known = globals.get(symbol);
        if (known == null) {
            known = allocate(HeapObject.Memory.outside(type));
            Map<String, Integer> now = new HashMap<>(globals);
            now.put(symbol, known);
            globals = now;
        }
        return known;
    }

    Map<String, Integer> globals() {
        return globals;
    }

    /** Whether a context has ended, or one that it is derived from. */
    boolean hasEnded(int context) {
        HeapObject.Context at = (HeapObject.Context) heap.get(context);
        return at.cancelled() || at.parent().isPresent() && hasEnded(at.parent().getAsInt());
    }

    /** Whether something outside may end a context. */
    boolean mayEnd(int context) {
        HeapObject.Context at = (HeapObject.Context) heap.get(context);
        return at.ends()
                || at.open()
                || at.parent().isPresent() && mayEnd(at.parent().getAsInt());
    }

    static Value bool(boolean value) {
        return new Value.Known(new ConstantValue.BoolValue(value));
    }
}
