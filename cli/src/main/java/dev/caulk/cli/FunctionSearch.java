package dev.caulk.cli;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds functions by what somebody types. */
final class FunctionSearch {
    private FunctionSearch() {}

    /** Those of that name; else those whose name ends in it, at a separator; sorted. */
    static List<FunctionFacts> find(Program program, String name) {
        List<FunctionFacts> exact =
                program.functions().stream().filter(f -> isNamed(f, name)).toList();
        return exact.isEmpty()
                ? program.functions().stream().filter(f -> endsIn(f, name)).toList()
                : exact;
    }

    private static boolean isNamed(FunctionFacts function, String name) {
        return function.runtimeSymbol().equals(name) || function.id().toString().equals(name);
    }

    private static boolean endsIn(FunctionFacts function, String name) {
        return !name.isEmpty()
                && (endsIn(function.runtimeSymbol(), name)
                        || endsIn(function.id().toString(), name));
    }

    private static boolean endsIn(String symbol, String name) {
        int before = symbol.length() - name.length() - 1;
        return before >= 0 && symbol.endsWith(name) && "./".indexOf(symbol.charAt(before)) >= 0;
    }

    /** Full, short and last names of all functions. */
    static Set<String> names(Program program) {
        Set<String> names = new TreeSet<>();
        for (FunctionFacts function : program.functions()) {
            names.add(function.runtimeSymbol());
            names.add(function.id().name());
            names.add(function.id().name().substring(function.id().name().lastIndexOf('.') + 1));
        }
        return names;
    }
}
