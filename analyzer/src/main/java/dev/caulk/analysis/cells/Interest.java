package dev.caulk.analysis.cells;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which types can be or hold something that a cell names: channels, functions, interfaces, unknown types, the types of {@code sync},
 * {@code context} and timers, types that models speak of, and whatever has a method {@code Close}. Values of other types are not
 * followed. {@code error} is left out, since next to every function returns one and next to none holds a channel, and so are
 * named types whose declaration is not at hand, unless models speak of them.
 */
final class Interest {
    private static final Set<String> OBJECTS = Set.of(
            "sync.Mutex",
            "sync.RWMutex",
            "sync.WaitGroup",
            "sync.Cond",
            "sync.Once",
            "sync.Map",
            "sync.Pool",
            "sync/atomic.Value",
            "sync/atomic.Pointer",
            "context.Context",
            "context.CancelFunc",
            "time.Timer",
            "time.Ticker",
            "golang.org/x/sync/errgroup.Group",
            "golang.org/x/sync/semaphore.Weighted");

    private final Set<String> objects = new HashSet<>(OBJECTS);
    private final Map<Type, Boolean> known = new HashMap<>();

    Interest(Models models) {
        models.functions().forEach(this::add);
    }

    private void add(FunctionModel model) {
        if (model.fn().receiver().isPresent()
                && model.fn().exact()
                && model.bounds().isEmpty()) {
            objects.add(model.fn().importPath() + "." + model.fn().receiver().get());
        }
        model.acquires()
                .filter(acquired -> acquired.result() < model.returns().size())
                .ifPresent(acquired ->
                        objects.add(model.returns().get(acquired.result()).replace("*", "")));
    }

    /** Whether a named type is itself something that operations work on. */
    boolean isObject(NamedType type) {
        return objects.contains(type.symbol()) || type.methods().containsKey("Close");
    }

    /** The same for types whose methods are operations, whether or not their source is read. */
    boolean isNamedObject(NamedType type) {
        return objects.contains(type.symbol());
    }

    /** Whether values of the type are followed. */
    boolean in(Type type) {
        Boolean answer = known.get(type);
        if (answer != null) {
            return answer;
        }
        Set<Type> visited = new HashSet<>();
        boolean found = search(type, visited);
        if (!found) {
            visited.forEach(t -> known.put(t, false));
        }
        return found;
    }

    /** A hit is true of all types on the way; without any, nothing that was visited leads to one. */
    private boolean search(Type type, Set<Type> visited) {
        Boolean answer = known.get(type);
        if (answer != null) {
            return answer;
        }
        if (!visited.add(type)) {
            return false;
        }
        boolean found = parts(type, visited);
        if (found) {
            known.put(type, true);
        }
        return found;
    }

    private boolean parts(Type type, Set<Type> visited) {
        if (type instanceof BasicType) {
            return false;
        }
        if (type instanceof NamedType named) {
            boolean read = named.isDeclared() && !named.symbol().equals("error");
            return isObject(named) || read && search(named.underlying(), visited);
        }
        if (type instanceof PointerType pointer) {
            return search(pointer.element(), visited);
        }
        if (type instanceof SliceType slice) {
            return search(slice.element(), visited);
        }
        if (type instanceof ArrayType array) {
            return search(array.element(), visited);
        }
        if (type instanceof MapType map) {
            return search(map.key(), visited) || search(map.value(), visited);
        }
        if (type instanceof TupleType tuple) {
            return any(tuple.elements(), visited);
        }
        if (type instanceof StructType struct) {
            return any(struct.fields().stream().map(StructField::type).toList(), visited);
        }
        // Channels, functions, interfaces; type parameters and unknown types, which can be anything.
        return true;
    }

    private boolean any(List<Type> types, Set<Type> visited) {
        for (Type type : types) {
            if (search(type, visited)) {
                return true;
            }
        }
        return false;
    }
}
