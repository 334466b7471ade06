package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function that a call runs, and which values of the caller its parameters and captured variables are.
 *
 * @param arguments by parameter, receiver first; {@link #UNKNOWN} where nobody knows
 * @param captures likewise by captured variable
 * @param home what is known of parameters and captured variables without a value, because the function was found in a field
 * @param certain whether the call runs this function and no other
 */
record Binding(
        FunctionId function,
        List<Integer> arguments,
        List<Integer> captures,
        Map<LockPath, LockPath> home,
        boolean certain) {
    static final int UNKNOWN = -1;

    static Binding of(FunctionId function, List<Integer> arguments, List<Integer> captures) {
        return new Binding(function, arguments, captures, Map.of(), true);
    }

    OptionalInt argument(int parameter) {
        return at(arguments, parameter);
    }

    OptionalInt capture(int variable) {
        return at(captures, variable);
    }

    /** The object of the caller that a way of the function starts at, and how many of its steps that covers. */
    Optional<Map.Entry<LockPath, LockPath>> start(LockPath path) {
        return home.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .findFirst();
    }

    private static OptionalInt at(List<Integer> values, int index) {
        return index < values.size() && values.get(index) != UNKNOWN
                ? OptionalInt.of(values.get(index))
                : OptionalInt.empty();
    }
}
