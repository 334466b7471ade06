package dev.caulk.analysis.ops;

import dev.caulk.analysis.FunctionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The packages of an audit, sorted by path, and their functions by id. */
public final class Program {
    private final List<PackageFacts> packages;
    private final Map<FunctionId, FunctionFacts> byId = new HashMap<>();
    private final List<FunctionFacts> functions;
    private final Set<FunctionId> mains = new HashSet<>();

    /** A program of these packages, in any order. */
    public Program(List<PackageFacts> packages) {
        this.packages = packages.stream()
                .sorted(Comparator.comparing(PackageFacts::path))
                .toList();
        this.packages.forEach(this::add);
        functions = byId.values().stream()
                .sorted(Comparator.comparing(FunctionFacts::id))
                .toList();
    }

    private void add(PackageFacts facts) {
        for (FunctionFacts function : facts.functions()) {
            byId.put(function.id(), function);
            String name = function.id().name();
            if (facts.name().equals("main") && (name.equals("main") || name.startsWith("main#"))) {
                mains.add(function.id());
            }
        }
    }

    /** Whether the process starts with the function and ends when it returns; a directory of single programs has several. */
    public boolean isMain(FunctionId function) {
        return mains.contains(function);
    }

    /** Sorted by path. */
    public List<PackageFacts> packages() {
        return packages;
    }

    /** All functions, sorted by id. */
    public Collection<FunctionFacts> functions() {
        return functions;
    }

    /** The function of that id. */
    public Optional<FunctionFacts> function(FunctionId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
