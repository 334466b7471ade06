package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Op;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A channel that a function makes, and the values that are it in that function and those that get it. */
final class Family {
    private final FunctionId maker;
    private final Op.MakeChan make;
    private final Map<FunctionId, Set<Integer>> values = new HashMap<>();
    private final Map<FunctionId, Set<Integer>> cells = new HashMap<>();
    private final SortedSet<FunctionId> functions = new TreeSet<>();
    private final Set<FunctionId> members = new HashSet<>();
    private boolean escapes;

    Family(FunctionId maker, Op.MakeChan make) {
        this.maker = maker;
        this.make = make;
    }

    FunctionId maker() {
        return maker;
    }

    Op.MakeChan make() {
        return make;
    }

    /** Whether code that cannot be followed may use the channel. */
    boolean escapes() {
        return escapes;
    }

    void escape() {
        escapes = true;
    }

    private void add(FunctionId function) {
        if (members.add(function)) {
            functions.add(function);
        }
    }

    boolean addValue(FunctionId function, int value) {
        add(function);
        return values.computeIfAbsent(function, f -> new HashSet<>()).add(value);
    }

    boolean addCell(FunctionId function, int pointer) {
        add(function);
        return cells.computeIfAbsent(function, f -> new HashSet<>()).add(pointer);
    }

    /** A function that runs closures with the channel without knowing it. */
    void addFunction(FunctionId function) {
        add(function);
    }

    boolean has(FunctionId function, int value) {
        return values.getOrDefault(function, Set.of()).contains(value);
    }

    /** Whether a value points to a variable that holds the channel. */
    boolean isCell(FunctionId function, int value) {
        return cells.getOrDefault(function, Set.of()).contains(value);
    }

    /** Whether calling the function can touch the channel; when its maker is called again, it makes another one. */
    boolean involves(FunctionId function) {
        return members.contains(function) && !function.equals(maker);
    }

    SortedSet<FunctionId> functions() {
        return functions;
    }
}
