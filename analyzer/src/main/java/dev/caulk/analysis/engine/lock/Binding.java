package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import java.util.List;
import java.util.OptionalInt;

/**
 * A function that a call runs, and which values of the caller its parameters and captured variables are.
 *
 * @param arguments by parameter, receiver first; {@link #UNKNOWN} where nobody knows
 * @param captures likewise by captured variable
 * @param certain whether the call runs this function and no other
 */
record Binding(FunctionId function, List<Integer> arguments, List<Integer> captures, boolean certain) {
    static final int UNKNOWN = -1;

    OptionalInt argument(int parameter) {
        return at(arguments, parameter);
    }

    OptionalInt capture(int variable) {
        return at(captures, variable);
    }

    private static OptionalInt at(List<Integer> values, int index) {
        return index < values.size() && values.get(index) != UNKNOWN
                ? OptionalInt.of(values.get(index))
                : OptionalInt.empty();
    }
}
