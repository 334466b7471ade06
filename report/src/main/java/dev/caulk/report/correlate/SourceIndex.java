package dev.caulk.report.correlate;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the function of the audited source that a frame names. */
final class SourceIndex {
    private final Map<String, List<FunctionFacts>> bySymbol = new HashMap<>();
    private final Map<String, List<FunctionFacts>> byBaseName = new HashMap<>();
    private final Set<String> packages = new HashSet<>();

    SourceIndex(Program program) {
        for (FunctionFacts function : program.functions()) {
            String symbol = Symbols.canonical(function.runtimeSymbol());
            bySymbol.computeIfAbsent(symbol, key -> new ArrayList<>()).add(function);
            packages.add(Symbols.packagePath(symbol));
            String file = Paths.baseName(function.declaration().file().path());
            byBaseName.computeIfAbsent(file, key -> new ArrayList<>()).add(function);
        }
    }

    /** Whether no source was audited, so that only the names in the profile tell whose code a frame is. */
    boolean empty() {
        return bySymbol.isEmpty();
    }

    /** Whether a package of the audited tree has that function, known or not. */
    boolean auditedPackage(String symbol) {
        return packages.contains(Symbols.packagePath(symbol));
    }

    /**
     * The functions that a frame may mean: those with its symbol whose path has the longest suffix in common with the recorded one.
     * Several remain only where commands of one repository share the symbol ({@code main.main}) and the profile does not tell them apart.
     */
    List<FunctionFacts> resolve(String symbol, Optional<String> file, OptionalInt line) {
        List<FunctionFacts> named = bySymbol.getOrDefault(Symbols.canonical(symbol), List.of());
        if (named.isEmpty()) {
            return inlined(symbol, file, line).map(List::of).orElse(List.of());
        }
        if (named.size() == 1 || file.isEmpty()) {
            return named;
        }
        int best = named.stream().mapToInt(f -> suffix(f, file.get())).max().orElse(0);
        return named.stream().filter(f -> suffix(f, file.get()) == best).toList();
    }

    private static int suffix(FunctionFacts function, String recorded) {
        return Paths.commonSuffix(recorded, function.declaration().file().path());
    }

    /**
     * A closure of a function that was inlined into another is called {@code OUTER.INLINED.funcN}, where N counts in OUTER: only the
     * name of the declared function and the place identify it.
     */
    private Optional<FunctionFacts> inlined(String symbol, Optional<String> file, OptionalInt line) {
        if (file.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        return byBaseName.getOrDefault(Paths.baseName(file.get()), List.of()).stream()
                .filter(f -> contains(f.declaration(), line.getAsInt()))
                .filter(f -> symbol.contains("." + declaredName(f) + "."))
                .filter(f -> f.enclosing().isPresent())
                .min(Comparator.comparingInt(
                        f -> f.declaration().end() - f.declaration().start()));
    }

    private static String declaredName(FunctionFacts function) {
        String name = function.id().name();
        int closure = name.indexOf(".func");
        return closure < 0 ? name : name.substring(0, closure);
    }

    static boolean contains(Span declaration, int line) {
        return declaration.line() <= line && line <= declaration.endPosition().line();
    }
}
