package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Reads and writes the memory of a state. */
final class Access {
    /** How long a slice or map from outside is taken to be: more than one, so that what happens once per element repeats. */
    static final int TYPICAL = 2;

    /** The element under a key that is not known. */
    private static final String ANY = "[?]";

    private static final Type UNKNOWN = new UnknownType("from outside");

    private final State state;

    Access(State state) {
        this.state = state;
    }

    /** Where a place is; empty where the base is a struct by value or nil. */
    Optional<Value.Pointer> pointer(Frame frame, Place place) {
        if (place instanceof Place.Deref deref) {
            return object(frame.get(deref.pointer()));
        }
        if (place instanceof Place.Global global) {
            return Optional.of(new Value.Pointer(state.global(global.symbol(), UNKNOWN), ""));
        }
        if (place instanceof Place.FieldOf field) {
            Optional<Value.Pointer> base = object(frame.get(field.base()));
            return base.isPresent() ? Optional.of(base.get().to(field.field())) : base;
        }
        Place.ElementOf element = (Place.ElementOf) place;
        return object(frame.get(element.base())).map(p -> p.to(key(p, frame.get(element.index()))));
    }

    /** The object that a pointer points to; one from outside comes into being when it is first looked at. */
    Optional<Value.Pointer> object(Value value) {
        Value known = state.resolve(value);
        if (known instanceof Value.Symbol symbol) {
            Value.Pointer made =
                    new Value.Pointer(state.allocate(Memory.outside(GoTypes.dereference(symbol.type()))), "");
            state.bind(symbol, made);
            return Optional.of(made);
        }
        return known instanceof Value.Pointer pointer ? Optional.of(pointer) : Optional.empty();
    }

    /** The part that an index names; empty where it is not known. */
    private Optional<String> known(Value index) {
        return key(state.resolve(index));
    }

    static Optional<String> key(Value known) {
        if (known instanceof Value.Known constant) {
            OptionalInt number = Constants.integer(known);
            return Optional.of(number.isPresent() ? Paths.element(number.getAsInt()) : "[" + constant.value() + "]");
        }
        return known instanceof Value.Pointer pointer ? Optional.of(Paths.key(pointer)) : Optional.empty();
    }

    /** An index that is not known stands for the first element that there is. */
    String key(Value.Pointer base, Value index) {
        Optional<String> known = known(index);
        if (known.isPresent()) {
            return known.get();
        }
        return state.memory(base)
                .map(memory -> Paths.below(memory.parts(), base.path()))
                .filter(parts -> !parts.isEmpty() && parts.firstKey().startsWith("["))
                .map(parts -> parts.firstKey().substring(0, parts.firstKey().indexOf(']') + 1))
                .orElse(ANY);
    }

    /** Where a read looks: a known key may be the one that was not known when its element was written. */
    Optional<Value.Pointer> source(Frame frame, Place place) {
        Optional<Value.Pointer> at = pointer(frame, place);
        if (at.isEmpty() || !(place instanceof Place.ElementOf element) || isThere(at.get())) {
            return at;
        }
        return object(frame.get(element.base()))
                .map(base -> base.to(ANY))
                .filter(this::isThere)
                .or(() -> at);
    }

    /** Whether anything was written to a place. */
    boolean isThere(Value.Pointer at) {
        return state.memory(at)
                .filter(memory -> Paths.isThere(memory.parts(), at.path()))
                .isPresent();
    }

    Value read(Frame frame, Place place, Type type) {
        if (place instanceof Place.FieldOf field
                && state.resolve(frame.get(field.base())) instanceof Value.Struct struct) {
            return part(struct, field.field(), type);
        }
        if (place instanceof Place.ElementOf element
                && state.resolve(frame.get(element.base())) instanceof Value.Struct struct) {
            OptionalInt index = Constants.integer(state.resolve(frame.get(element.index())));
            return index.isPresent() ? part(struct, Paths.element(index.getAsInt()), type) : state.symbol(type);
        }
        Optional<Value.Pointer> source = source(frame, place);
        return source.isPresent() ? read(source.get(), type) : state.symbol(type);
    }

    private Value part(Value.Struct struct, String path, Type type) {
        return gather(struct.parts(), path, type)
                .orElseGet(() -> isOfUnknown(struct.parts(), path) ? state.symbol(type) : Constants.zero(state, type));
    }

    /** Whether a part belongs to a struct or array of which nothing is known: a parameter that is kept in a variable. */
    private boolean isOfUnknown(SortedMap<String, Value> parts, String path) {
        for (String whole = path; !whole.isEmpty(); ) {
            whole = whole.substring(0, Math.max(0, whole.lastIndexOf('.')));
            Value value = parts.get(whole);
            if (value != null) {
                return state.resolve(value) instanceof Value.Symbol;
            }
        }
        return false;
    }

    /** What memory holds; what is from outside and was not written is a symbol from then on. */
    Value read(Value.Pointer pointer, Type type) {
        if (!(state.object(pointer.object()) instanceof Memory memory)) {
            return pointer.path().isEmpty() ? pointer : state.symbol(type);
        }
        Optional<Value> known = gather(memory.parts(), pointer.path(), type);
        if (known.isPresent()) {
            return known.get();
        }
        if (isOfUnknown(memory.parts(), pointer.path())) {
            Value part = state.symbol(type);
            state.put(pointer.object(), memory.with(pointer.path(), part));
            return part;
        }
        // Whoever else has it may have written what was not written here, but not under a key that only the exploration
        // has.
        if (!memory.outside() && !memory.open() || isOwn(pointer)) {
            return Constants.zero(state, type);
        }
        boolean global = state.globals().containsValue(pointer.object());
        // Elements are records of all sorts; a field is part of an object that works.
        boolean part = global || !pointer.path().isEmpty() && pointer.path().indexOf('[') < 0;
        Value value = (part ? Known.initial(state, type, global) : Optional.<Value>empty())
                .orElseGet(() -> state.symbol(type));
        // What was found out about the value may have made other objects.
        state.put(pointer.object(), memory.with(pointer.path(), value));
        return value;
    }

    /** Whether an element has a key that was made in the exploration and that nobody else has got. */
    boolean isOwn(Value.Pointer element) {
        String path = element.path();
        return path.endsWith("]")
                && Paths.pointers(path.substring(path.lastIndexOf('['))).stream()
                        .anyMatch(key -> !state.object(key.object()).open());
    }

    /** A whole out of its parts. */
    private static Optional<Value> gather(SortedMap<String, Value> parts, String path, Type type) {
        Value exact = parts.get(path);
        if (exact != null && Paths.isLeaf(parts, path)) {
            return Optional.of(exact);
        }
        SortedMap<String, Value> found = Paths.below(parts, path);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Value.Struct(type, found));
    }

    void write(Frame frame, Place place, Value value) {
        Optional<Value.Pointer> at = pointer(frame, place);
        if (place instanceof Place.ElementOf element
                && known(frame.get(element.index())).isEmpty()) {
            at.ifPresent(this::leave);
        }
        at.ifPresent(p -> write(p, value));
    }

    /** What stood where an unknown element is written may stand elsewhere still. */
    private void leave(Value.Pointer at) {
        state.memory(at)
                .ifPresent(memory ->
                        Paths.below(memory.parts(), at.path()).values().forEach(new Reach(state)::open));
    }

    /** Writes; what gets into memory that others use is theirs as well. */
    void write(Value.Pointer pointer, Value value) {
        if (state.object(pointer.object()) instanceof Memory memory) {
            if (memory.open()) {
                Reach reach = new Reach(state);
                List<Value> given = new ArrayList<>(Paths.pointers(pointer.path()));
                given.add(value);
                state.gaveAway |= reach.made(given);
                given.forEach(reach::open);
            }
            if (value instanceof Value.Struct && !state.guards.isEmpty()) {
                // once = sync.Once{}, and the same for what holds one
                state.guards.keySet().removeIf(guard -> Paths.isWithin(guard, pointer));
            }
            Memory now = memory.with(pointer.path(), value);
            boolean mapKey = pointer.path().startsWith("[") && memory.length().isPresent();
            state.put(pointer.object(), mapKey ? grown(memory, now) : now);
        }
    }

    /** A map counts its keys; the length of a slice does not change by writing an element. */
    private static Memory grown(Memory before, Memory now) {
        int missing = before.parts().size() == now.parts().size() ? 0 : 1;
        boolean isMap = before.type().underlying() instanceof MapType;
        return isMap ? now.withLength(before.length().orElse(0) + missing) : now;
    }

    /** The length of a slice, map or string; one from outside is of a typical length from then on. */
    OptionalInt length(Value value) {
        Value known = state.resolve(value);
        if (known instanceof Value.Nil) {
            return OptionalInt.of(0);
        }
        if (known instanceof Value.Known constant && constant.value() instanceof ConstantValue.StringValue text) {
            return OptionalInt.of(text.value().length());
        }
        if (known instanceof Value.Struct struct) {
            return array(struct.type());
        }
        Optional<Value.Pointer> pointer = object(known);
        if (pointer.isEmpty() || !(state.object(pointer.get().object()) instanceof Memory memory)) {
            return OptionalInt.empty();
        }
        if (memory.length().isEmpty()) {
            OptionalInt array = array(memory.type());
            if (array.isPresent() || !memory.outside()) {
                return array;
            }
            memory = memory.withLength(TYPICAL);
            state.put(pointer.get().object(), memory);
        }
        return memory.length();
    }

    private static OptionalInt array(Type type) {
        return type.underlying() instanceof ArrayType array
                        && array.length().isPresent()
                        && array.length().getAsLong() < 1 << 20
                ? OptionalInt.of((int) array.length().getAsLong())
                : OptionalInt.empty();
    }
}
