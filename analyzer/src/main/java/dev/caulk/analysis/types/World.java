package dev.caulk.analysis.types;

import dev.caulk.analysis.FunctionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all packages share while they are typed. It is filled by one thread that reads declarations, then sealed; function
 * bodies are typed after that, by many threads, and only read it.
 */
final class World {
    private final ExternalTypes externals;
    private final Map<String, PackageScope> packages = new HashMap<>();
    private final Map<FunctionId, List<TypeParameter>> genericFunctions = new HashMap<>();
    private final Map<GoObject, List<TypeParameter>> genericAliases = new IdentityHashMap<>();
    private final Set<String> externalTypes = new HashSet<>();
    private final Set<String> externalStructs = new HashSet<>();
    private boolean sealed;

    World(ExternalTypes externals) {
        this.externals = externals;
    }

    ExternalTypes externals() {
        return externals;
    }

    void add(PackageScope scope) {
        packages.put(scope.path(), scope);
    }

    Optional<PackageScope> packageAt(String path) {
        return Optional.ofNullable(packages.get(path));
    }

    boolean isSealed() {
        return sealed;
    }

    void seal() {
        sealed = true;
    }

    void addGeneric(FunctionId function, List<TypeParameter> parameters) {
        if (!sealed && !parameters.isEmpty()) {
            genericFunctions.put(function, parameters);
        }
    }

    List<TypeParameter> parametersOf(FunctionId function) {
        return genericFunctions.getOrDefault(function, List.of());
    }

    void addGenericAlias(GoObject alias, List<TypeParameter> parameters) {
        if (!sealed && !parameters.isEmpty()) {
            genericAliases.put(alias, parameters);
        }
    }

    List<TypeParameter> parametersOfAlias(GoObject alias) {
        return genericAliases.getOrDefault(alias, List.of());
    }

    /** A declaration of the tree uses {@code symbol} as a type; {@code pointedTo} when behind a {@code *}. */
    void sawExternalType(NamedType type, boolean pointedTo) {
        if (sealed || type.isDeclared()) {
            return;
        }
        externalTypes.add(type.symbol());
        if (pointedTo) {
            externalStructs.add(type.symbol());
        }
    }

    boolean isExternalType(String symbol) {
        return externals.isType(symbol) || externalTypes.contains(symbol);
    }

    /** How methods of an external type are likely declared: who writes {@code *T} means no interface. */
    ExternalTypes.Receiver receiverOf(NamedType type) {
        ExternalTypes.Receiver known = externals.receiverOf(type.symbol());
        boolean guess = known == ExternalTypes.Receiver.UNKNOWN && externalStructs.contains(type.symbol());
        return guess ? ExternalTypes.Receiver.POINTER : known;
    }
}
