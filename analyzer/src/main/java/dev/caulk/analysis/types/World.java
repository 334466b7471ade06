package dev.caulk.analysis.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What all packages share while they are typed. One thread reads the declarations of the tree, then it is sealed; function
 * bodies are typed after that, by many threads. Declarations outside the tree are read when first needed, in either phase,
 * under {@link #reading()}.
 */
final class World {
    private final ExternalTypes externals;
    private final Dependencies dependencies;
    private final TypeTable types = new TypeTable();
    private final Lock reading = new ReentrantLock();
    private final Map<String, PackageScope> packages = new HashMap<>();
    private final Map<String, Optional<PackageScope>> outside = new ConcurrentHashMap<>();
    private final Map<String, Optional<Type>> externalTypesBySymbol = new ConcurrentHashMap<>();
    private final Map<Type, Map<String, Members>> members = new ConcurrentHashMap<>();
    private final TypeRewriter linker = new Linker();
    private final Set<String> externalTypes = new HashSet<>();
    private final Set<String> externalStructs = new HashSet<>();
    private final Map<Opening, Signature> opened = new ConcurrentHashMap<>();
    private boolean sealed;

    private record Opening(Signature generic, int index) {}

    World(ExternalTypes externals, Dependencies dependencies) {
        this.externals = externals;
        this.dependencies = dependencies;
    }

    ExternalTypes externals() {
        return externals;
    }

    TypeTable types() {
        return types;
    }

    /** Held while a declaration outside the tree, or what follows from one, is read. */
    Lock reading() {
        return reading;
    }

    void add(PackageScope scope) {
        packages.put(scope.path(), scope);
    }

    /** The package at a path, of the tree or outside it. */
    Optional<PackageScope> packageAt(String path) {
        PackageScope inTree = packages.get(path);
        if (inTree != null) {
            return Optional.of(inTree);
        }
        Optional<PackageScope> known = outside.get(path);
        return known != null ? known : loadPackage(path);
    }

    /** Whether the tree has a package at that path. */
    boolean isInTree(String path) {
        return packages.containsKey(path);
    }

    private Optional<PackageScope> loadPackage(String path) {
        reading.lock();
        try {
            Optional<PackageScope> known = outside.get(path);
            if (known != null) {
                return known;
            }
            Optional<PackageScope> loaded = dependencies.load(path).map(s -> new PackageScope(this, s, false));
            outside.put(path, loaded);
            loaded.ifPresent(PackageScope::readImports);
            return loaded;
        } finally {
            reading.unlock();
        }
    }

    boolean isSealed() {
        return sealed;
    }

    void seal() {
        sealed = true;
    }

    /** The type of a member that models describe, with the declared types in it where those are known. */
    Optional<Type> typeOf(String symbol) {
        Optional<Type> known = externalTypesBySymbol.get(symbol);
        if (known == null) {
            known = externals.typeOf(symbol).map(linker::apply);
            externalTypesBySymbol.put(symbol, known);
        }
        return known;
    }

    /**
     * A generic function with other type parameters, the same ones for the same index, so that the types that inference makes
     * of them stay few.
     */
    Signature opened(Signature generic, int index) {
        return opened.computeIfAbsent(new Opening(generic, index), o -> {
            List<TypeParameter> parameters = generic.typeParameters();
            List<TypeParameter> renamed = Substitution.rename(
                    types,
                    parameters,
                    parameters.stream().map(TypeParameter::name).toList());
            Signature result = Substitution.of(types, parameters, renamed).applyTo(generic);
            return types.signature(renamed, result.parameters(), result.results(), result.variadic());
        });
    }

    /** As {@link MemberSearch#find}, remembered. */
    Members members(Type type, String name) {
        Map<String, Members> ofType = members.computeIfAbsent(type, t -> new ConcurrentHashMap<>());
        Members known = ofType.get(name);
        if (known == null) {
            known = MemberSearch.find(type, name);
            ofType.put(name, known);
        }
        return known;
    }

    /** The type of that name: declared where the package has it, else only a name. */
    NamedType named(String packagePath, String name) {
        return packageAt(packagePath)
                .flatMap(p -> p.exported(name))
                .filter(o -> o instanceof GoObject.TypeName)
                .map(o -> ((GoObject.TypeName) o).type())
                .filter(t -> t instanceof NamedType)
                .map(t -> (NamedType) t)
                .orElseGet(() -> types.undeclared(packagePath, name));
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

    /** Puts declared types in the place of those that models only name. */
    private final class Linker extends TypeRewriter {
        Linker() {
            super(types);
        }

        @Override
        Type parameter(TypeParameter parameter) {
            return parameter;
        }

        @Override
        Type named(NamedType type) {
            if (type.isDeclared() || type.packagePath().isEmpty()) {
                return type;
            }
            NamedType declared = World.this.named(type.packagePath(), type.name());
            return type.arguments().isEmpty() ? declared : declared.instantiate(type.arguments());
        }
    }
}
