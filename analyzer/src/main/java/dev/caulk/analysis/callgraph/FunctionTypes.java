package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;

/**
 * Tells which values can be functions or containers of functions. Fields of structs are followed by themselves; functions in
 * interfaces are not followed, since {@code any} would join everything with everything.
 */
final class FunctionTypes {
    private static final int MAX_DEPTH = 8;

    private FunctionTypes() {}

    static boolean mayHold(Type type) {
        return mayHold(type, 0);
    }

    private static boolean mayHold(Type type, int depth) {
        Type under = type.underlying();
        if (depth > MAX_DEPTH
                || under instanceof BasicType
                || under instanceof StructType
                || under instanceof InterfaceType) {
            return false;
        }
        if (under instanceof PointerType pointer) {
            return mayHold(pointer.element(), depth + 1);
        }
        if (under instanceof SliceType slice) {
            return mayHold(slice.element(), depth + 1);
        }
        if (under instanceof ArrayType array) {
            return mayHold(array.element(), depth + 1);
        }
        if (under instanceof MapType map) {
            return mayHold(map.value(), depth + 1);
        }
        return !(under instanceof ChanType chan) || mayHold(chan.element(), depth + 1);
    }
}
