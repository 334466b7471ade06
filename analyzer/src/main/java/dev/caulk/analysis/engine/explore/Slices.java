package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;

/** Tells slices from single values, as the last argument of a call can be either where the function takes any number. */
final class Slices {
    private Slices() {}

    /** Whether a value is a slice, as far as that is known. */
    static boolean isOne(State state, Value argument) {
        Value value = state.resolve(argument);
        if (value instanceof Value.Symbol symbol) {
            return mayBe(symbol.type());
        }
        if (value instanceof Value.Pointer pointer) {
            return pointer.path().isEmpty() && state.object(pointer.object()) instanceof Memory memory
                    ? mayBe(memory.type())
                    : false;
        }
        return value instanceof Value.Nil || value instanceof Value.Known;
    }

    private static boolean mayBe(Type type) {
        Type underlying = type.underlying();
        return underlying instanceof SliceType || underlying instanceof ArrayType || underlying instanceof UnknownType;
    }
}
