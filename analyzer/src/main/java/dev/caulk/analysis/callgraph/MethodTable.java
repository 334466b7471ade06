package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MethodObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which types of the tree implement an interface, restricted to types that the program makes values of (rapid type
 * analysis, Bacon and Sweeney 1996).
 */
public final class MethodTable {
    private static final int MAX_EMBEDDING = 8;

    private final SortedMap<String, NamedType> instantiated = new TreeMap<>();
    private final Map<String, List<FunctionId>> memo = new LinkedHashMap<>();

    private final Program program;

    /** The table of a program. */
    public MethodTable(Program program) {
        this.program = program;
        for (PackageFacts facts : program.packages()) {
            facts.types().values().forEach(type -> addIfValue(type));
        }
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> body.ops().forEach(this::collect));
        }
    }

    /** Types that are not structs get values by conversion and constants, which leave no trace worth searching for. */
    private void addIfValue(NamedType type) {
        if (!(type.underlying() instanceof StructType) && !type.methods().isEmpty()) {
            instantiated.put(type.symbol(), type);
        }
    }

    private void collect(Op op) {
        if (op instanceof Op.Composite composite) {
            add(composite.type());
        } else if (op instanceof Op.Alloc alloc) {
            add(alloc.type());
        } else if (op instanceof Op.Convert convert) {
            add(convert.type());
        } else if (op instanceof Op.Constant constant) {
            add(constant.type());
        }
    }

    private void add(Type type) {
        Type at = type instanceof PointerType pointer ? pointer.element() : type;
        if (at instanceof NamedType named && named.inTree() && !(named.underlying() instanceof InterfaceType)) {
            boolean fresh = instantiated.put(named.symbol(), named) == null;
            if (fresh && named.underlying() instanceof StructType struct) {
                struct.fields().forEach(field -> add(field.type()));
            }
        }
    }

    /** The types that the program makes values of, by symbol. */
    public Collection<NamedType> instantiated() {
        return instantiated.values();
    }

    /** The methods of the tree that a call through an interface can run, sorted. */
    public List<FunctionId> implementations(Type type, String method) {
        SortedMap<String, Signature> required = methodsOf(type, 0);
        Signature signature = required.get(method);
        if (signature == null) {
            return List.of();
        }
        return memo.computeIfAbsent(type + "\n" + method, key -> find(required, method));
    }

    private List<FunctionId> find(SortedMap<String, Signature> required, String method) {
        List<FunctionId> found = new ArrayList<>();
        for (NamedType candidate : instantiated.values()) {
            boolean all = required.entrySet().stream()
                    .allMatch(e -> method(candidate, e.getKey())
                            .filter(m -> similar(m.signature(), e.getValue()))
                            .isPresent());
            if (all) {
                method(candidate, method)
                        .map(MethodObject::function)
                        .filter(f -> program.function(f).isPresent())
                        .ifPresent(found::add);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private static boolean similar(Signature one, Signature other) {
        return one.parameters().size() == other.parameters().size()
                && one.results().size() == other.results().size();
    }

    private static SortedMap<String, Signature> methodsOf(Type type, int depth) {
        SortedMap<String, Signature> all = new TreeMap<>();
        if (type.underlying() instanceof InterfaceType declared && depth < MAX_EMBEDDING) {
            declared.embedded().forEach(embedded -> all.putAll(methodsOf(embedded, depth + 1)));
            all.putAll(declared.methods());
        }
        return all;
    }

    /** The method of a type or its pointer, declared on it or promoted from an embedded field. */
    public static Optional<MethodObject> method(Type type, String name) {
        List<Type> level = List.of(type);
        for (int depth = 0; depth < MAX_EMBEDDING && !level.isEmpty(); depth++) {
            List<MethodObject> found = new ArrayList<>();
            List<Type> next = new ArrayList<>();
            for (Type at : level) {
                Optional<NamedType> named = ValueTypes.named(at);
                named.map(n -> n.methods().get(name)).ifPresent(found::add);
                named.ifPresent(n -> next.addAll(embedded(n)));
            }
            if (!found.isEmpty()) {
                return found.stream().min(Comparator.comparing(MethodObject::function));
            }
            level = next;
        }
        return Optional.empty();
    }

    private static List<Type> embedded(NamedType type) {
        return type.underlying() instanceof StructType struct
                ? struct.fields().stream()
                        .filter(StructField::embedded)
                        .map(StructField::type)
                        .toList()
                : List.of();
    }
}
