package dev.caulk.analysis.stdindex;

import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.TypedPackage;
import dev.caulk.analysis.types.Typer;
import dev.caulk.model.FunctionPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Functions and types of the index by symbol, its packages typed like any others. */
final class IndexedObjects {
    private final Map<String, NamedType> types = new TreeMap<>();
    private final Map<String, Map<String, Signature>> functions = new HashMap<>();
    private final MethodSets methodSets = new MethodSets(ExternalTypes.NONE);

    IndexedObjects(StdIndex index) {
        List<SourcePackage> packages = index.paths().stream()
                .flatMap(path -> index.load(path).stream())
                .toList();
        List<TypedPackage> typed = new Typer(ExternalTypes.NONE).type(packages, 2);
        for (int i = 0; i < packages.size(); i++) {
            String path = packages.get(i).path();
            TypedPackage info = typed.get(i);
            info.types().values().forEach(type -> types.put(type.symbol(), type));
            packages.get(i).files().stream()
                    .flatMap(file -> file.functions().stream())
                    .flatMap(f -> info.info().objectOf(f.declaration().name()).stream())
                    .filter(o -> o instanceof GoObject.Function)
                    .forEach(o -> functions
                            .computeIfAbsent(path, p -> new TreeMap<>())
                            .put(o.name(), ((GoObject.Function) o).signature()));
        }
    }

    Optional<NamedType> type(String symbol) {
        return Optional.ofNullable(types.get(symbol));
    }

    /** A function that a pattern may mean, and the symbol it is declared under. */
    record Candidate(String declared, Signature signature) {}

    /** What a pattern means, methods that its type gets by embedding among them. */
    List<Candidate> matching(FunctionPattern pattern) {
        if (pattern.receiver().isPresent()) {
            return type(pattern.importPath() + "." + pattern.receiver().get())
                    .map(type -> methods(type, pattern))
                    .orElse(List.of());
        }
        List<Candidate> found = new ArrayList<>();
        functions.getOrDefault(pattern.importPath(), Map.of()).forEach((name, signature) -> {
            if (pattern.matches(pattern.importPath(), Optional.empty(), name)) {
                found.add(new Candidate(pattern.importPath() + "." + name, signature));
            }
        });
        return found;
    }

    private List<Candidate> methods(NamedType type, FunctionPattern pattern) {
        List<Candidate> found = new ArrayList<>();
        for (String name : methodSets.methodNames(new PointerType(type))) {
            if (pattern.matches(pattern.importPath(), pattern.receiver(), name)) {
                methodSets.lookup(type, name).map(m -> candidate(type, m)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Candidate candidate(NamedType type, Member member) {
        if (member instanceof Member.TreeMethod method) {
            String name = method.function().name();
            String path = method.function().packagePath();
            String symbol = method.pointerReceiver()
                    ? "(*" + path + "." + name.substring(2)
                    : "(" + path + "." + name.replaceFirst("\\.", ").");
            return new Candidate(symbol, method.signature());
        }
        Member.InterfaceMethod method = (Member.InterfaceMethod) member;
        return new Candidate("(" + type.symbol() + ")." + method.name(), method.signature());
    }
}
