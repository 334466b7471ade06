package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the functions of a program, and their Ops one after the other: the number of an Op is that of its function's first Op
 * plus its id. Ops count from 1.
 */
final class Functions {
    private static final FunctionBody NO_BODY = new FunctionBody(List.of(), List.of(), List.of());

    private final List<FunctionFacts> functions;
    private final Map<FunctionId, Integer> numbers = new HashMap<>();
    private final int[] firstOp;
    private final int[][] parameters;
    private final int[] roots;

    Functions(Program program) {
        functions = new ArrayList<>(program.functions());
        firstOp = new int[functions.size() + 1];
        parameters = new int[functions.size()][];
        roots = new int[functions.size()];
        int next = 1;
        for (int f = 0; f < functions.size(); f++) {
            numbers.put(functions.get(f).id(), f);
            firstOp[f] = next;
            next += body(f).ops().size();
        }
        firstOp[functions.size()] = next;
        for (int f = 0; f < functions.size(); f++) {
            parameters[f] = parametersOf(f);
            roots[f] = rootOf(f);
        }
    }

    private int[] parametersOf(int function) {
        int[] found = new int[functions.get(function).parameterTypes().size()];
        Arrays.fill(found, -1);
        for (Op op : body(function).ops()) {
            if (op instanceof Op.Param param && param.index() < found.length) {
                found[param.index()] = param.id();
            }
        }
        return found;
    }

    private int rootOf(int function) {
        int at = function;
        while (functions.get(at).enclosing().isPresent()) {
            int outer = number(functions.get(at).enclosing().get());
            if (outer < 0) {
                return at;
            }
            at = outer;
        }
        return at;
    }

    int count() {
        return functions.size();
    }

    /** The number of a function, negative when the program has none of that name. */
    int number(FunctionId id) {
        return numbers.getOrDefault(id, -1);
    }

    FunctionFacts facts(int function) {
        return functions.get(function);
    }

    FunctionBody body(int function) {
        return functions.get(function).body().orElse(NO_BODY);
    }

    boolean hasBody(int function) {
        return functions.get(function).body().isPresent();
    }

    /** The declared function that a closure stands in; the function itself otherwise. */
    int root(int function) {
        return roots[function];
    }

    /** The value ids of the parameters, receiver first; negative where the body has none. */
    int[] parameters(int function) {
        return parameters[function];
    }

    int firstOp(int function) {
        return firstOp[function];
    }

    /** One more than the number of the last Op. */
    int endOfOps() {
        return firstOp[functions.size()];
    }

    /** The function that the Op of that number stands in. */
    int functionOf(int op) {
        int at = Arrays.binarySearch(firstOp, op);
        if (at < 0) {
            return -2 - at;
        }
        while (at + 1 < firstOp.length && firstOp[at + 1] == op) {
            at++;
        }
        return at;
    }

    Op op(int number) {
        int function = functionOf(number);
        return body(function).ops().get(number - firstOp[function]);
    }
}
