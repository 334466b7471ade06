package dev.caulk.analysis.ops;

import dev.caulk.analysis.types.DetachedTypes;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParts;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which named types belong to the facts of a package with their declarations: those that it declares, and those from outside the tree
 * that its Ops, signatures and declarations mention, with what these embed. Declarations of other packages of the tree belong to the
 * facts of these; types that are mentioned by declarations outside the tree only are names.
 */
public final class FactTypes {
    private final String path;
    private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<NamedType> declared = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Type> work = new ArrayDeque<>();

    private FactTypes(PackageFacts facts) {
        path = facts.path();
        work.addAll(facts.types().values());
        for (FunctionFacts function : facts.functions()) {
            function.receiver().ifPresent(work::add);
            work.addAll(function.parameterTypes());
            work.addAll(function.resultTypes());
            function.body().ifPresent(body -> body.ops().forEach(op -> OpTypes.of(op, work::add)));
            drain();
        }
        drain();
    }

    /** Those types, sorted by symbol. */
    public static List<NamedType> declaredIn(PackageFacts facts) {
        return new FactTypes(facts)
                .declared.stream()
                        .distinct()
                        .sorted(Comparator.comparing(NamedType::packagePath).thenComparing(NamedType::name))
                        .toList();
    }

    /** Makes the types of a program independent of trees: the last step of lowering. */
    public static void detach(List<PackageFacts> packages) {
        Set<NamedType> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        packages.forEach(facts -> kept.addAll(new FactTypes(facts).declared));
        new DetachedTypes().detach(kept);
    }

    private void drain() {
        while (!work.isEmpty()) {
            Type type = work.pop();
            if (seen.add(type)) {
                TypeParts.of(type).forEach(work::push);
                if (type instanceof NamedType named) {
                    mention(named.origin());
                }
            }
        }
    }

    private void mention(NamedType type) {
        boolean known = type.isDeclared() && !type.packagePath().isEmpty();
        boolean own = type.packagePath().equals(path);
        if (!known || !own && type.inTree() || !declared.add(type)) {
            return;
        }
        Type underlying = type.underlying();
        if (own) {
            work.addAll(type.parameters());
            work.add(underlying);
            type.methods().values().forEach(method -> work.add(method.signature()));
        } else if (underlying instanceof StructType struct) {
            struct.fields().stream().filter(StructField::embedded).forEach(f -> work.add(f.type()));
        } else if (underlying instanceof InterfaceType itf) {
            work.addAll(itf.embedded());
        }
    }
}
