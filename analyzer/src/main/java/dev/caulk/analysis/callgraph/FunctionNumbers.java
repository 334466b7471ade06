package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the functions of a program in the order of their ids, and all their Ops one after the other. */
final class FunctionNumbers {
    private final List<FunctionFacts> functions;
    private final Map<FunctionId, Integer> numbers = new HashMap<>();
    private final int[] firstOp;

    FunctionNumbers(Program program) {
        functions = List.copyOf(program.functions());
        firstOp = new int[functions.size() + 1];
        for (int i = 0; i < functions.size(); i++) {
            numbers.put(functions.get(i).id(), i);
            firstOp[i + 1] = firstOp[i] + ops(i).size();
        }
    }

    int size() {
        return functions.size();
    }

    /** How many Ops all functions have. */
    int opCount() {
        return firstOp[functions.size()];
    }

    /** The number of a function; negative for one that the program does not have. */
    int of(FunctionId function) {
        return numbers.getOrDefault(function, -1);
    }

    FunctionFacts facts(int function) {
        return functions.get(function);
    }

    FunctionId id(int function) {
        return functions.get(function).id();
    }

    /** The Ops of a function, none for one without body. */
    List<Op> ops(int function) {
        return functions.get(function).body().map(FunctionBody::ops).orElse(List.of());
    }

    /** The number of an Op among those of all functions. */
    int op(int function, int op) {
        return firstOp[function] + op;
    }

    /** The ids of all functions, sorted. */
    List<FunctionId> ids() {
        List<FunctionId> ids = new ArrayList<>(functions.size());
        functions.forEach(f -> ids.add(f.id()));
        return ids;
    }
}
