package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.Universe;
import java.util.Optional;

/** What values from outside are although nobody says so. */
final class Known {
    private Known() {}

    /**
     * What memory from outside holds where it matters: package variables that are errors are there for comparison and are never
     * nil; a flag of an object that works normally is not set, as in the zero value.
     *
     * @param global whether it is a package variable
     */
    static Optional<Value> initial(State state, Type type, boolean global) {
        if (global && type instanceof NamedType named && named.equals(Universe.ERROR)) {
            return Optional.of(new Value.Pointer(state.allocate(HeapObject.Memory.outside(type)), ""));
        }
        boolean flag =
                type.underlying() instanceof BasicType basic && basic.name().equals("bool");
        return flag && !global ? Optional.of(State.bool(false)) : Optional.empty();
    }
}
