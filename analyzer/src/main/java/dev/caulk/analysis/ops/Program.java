package dev.caulk.analysis.ops;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.load.module.GoVersion;
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
    private final Map<String, String> goVersions = new HashMap<>();

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
        facts.goVersion().ifPresent(version -> goVersions.put(facts.path(), version));
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

    /** The version of Go whose behaviour the module of a function asks for, such as {@code 1.22}. */
    public GoVersion goVersion(FunctionId function) {
        return Optional.ofNullable(goVersions.get(function.packagePath()))
                .flatMap(GoVersion::parse)
                .orElse(GoVersion.NEWEST);
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

    /** The declared function that a function stands in: itself unless it is a closure. */
    public FunctionFacts declared(FunctionFacts function) {
        FunctionFacts at = function;
        while (at.enclosing().flatMap(this::function).isPresent()) {
            at = at.enclosing().flatMap(this::function).orElseThrow();
        }
        return at;
    }
}
