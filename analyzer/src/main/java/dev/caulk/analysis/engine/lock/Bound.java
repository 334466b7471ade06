package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import java.util.List;
import java.util.Map;

/**
 * A function that a field of a struct holds, and which of its parameters and captured variables lead to objects of that struct.
 *
 * @param parameters by number, the steps from the struct
 * @param captures likewise for captured variables
 * @param variables captured variables, by number, that hold the struct itself and are captured by reference
 */
record Bound(
        FunctionId function,
        Map<Integer, List<String>> parameters,
        Map<Integer, List<String>> captures,
        List<Integer> variables) {
    Bound {
        parameters = Map.copyOf(parameters);
        captures = Map.copyOf(captures);
        variables = List.copyOf(variables);
    }
}
