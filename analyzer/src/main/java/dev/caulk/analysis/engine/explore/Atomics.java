package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.Type;
import java.util.List;
import java.util.Optional;

/** Functions and methods of {@code sync/atomic}, by the verb their names begin with. */
final class Atomics {
    private static final String PATH = "sync/atomic.";
    private static final Type NUMBER = new BasicType("int64");
    private static final Type BOOL = new BasicType("bool");

    private Atomics() {}

    /** Reads or writes the variable, and gives the result; empty for other functions. */
    static Optional<Value> call(State state, Callee callee, List<Value> arguments, Type result) {
        Optional<String> symbol = callee.modelSymbol().filter(s -> s.contains(PATH));
        Access access = new Access(state);
        if (symbol.isEmpty() || arguments.isEmpty()) {
            return Optional.empty();
        }
        Optional<Value.Pointer> variable = access.object(arguments.get(0));
        if (variable.isEmpty()) {
            return Optional.of(Outside.unknown(state, result));
        }
        boolean method = symbol.get().startsWith("(");
        Value.Pointer at = method ? variable.get().to("atomic") : variable.get();
        String verb = symbol.get().substring(symbol.get().lastIndexOf('.') + 1);
        Type type = symbol.get().contains("Bool") ? BOOL : verb.startsWith("Load") ? result : NUMBER;
        return Optional.of(act(state, access, verb, at, arguments, type, result));
    }

    private static Value act(
            State state, Access access, String verb, Value.Pointer at, List<Value> arguments, Type type, Type result) {
        if (verb.startsWith("Load")) {
            return access.read(at, type);
        }
        if (verb.startsWith("CompareAndSwap") && arguments.size() == 3) {
            return swap(state, access, at, arguments, type);
        }
        if (arguments.size() != 2) {
            return Outside.unknown(state, result);
        }
        Value old = state.resolve(access.read(at, type));
        Value given = state.resolve(arguments.get(1));
        if (verb.startsWith("Add")) {
            Value sum = Constants.compute("+", old, given).orElseGet(() -> state.symbol(type));
            access.write(at, sum);
            return sum;
        }
        if (verb.startsWith("Store") || verb.startsWith("Swap")) {
            access.write(at, given);
            return verb.startsWith("Swap") ? old : Value.NONE;
        }
        return Outside.unknown(state, result);
    }

    private static Value swap(State state, Access access, Value.Pointer at, List<Value> arguments, Type type) {
        Value now = state.resolve(access.read(at, type));
        Optional<Boolean> equal = Constants.compare("==", now, state.resolve(arguments.get(1)));
        if (equal.isPresent() && equal.get()) {
            access.write(at, state.resolve(arguments.get(2)));
        }
        return equal.map(State::bool).orElseGet(() -> state.symbol(BOOL));
    }
}
