package dev.caulk.analysis.types;

import java.util.List;

/** What a {@code range} yields (spec: For statements with range clause). */
record RangeTypes(Type key, Type value) {
    private static final Type NONE = new UnknownType("no such range variable");

    static RangeTypes of(Type operand) {
        Type core = GoTypes.core(operand);
        if (core instanceof PointerType pointer) {
            core = GoTypes.core(pointer.element());
        }
        if (core instanceof SliceType slice) {
            return new RangeTypes(Universe.INT, slice.element());
        }
        if (core instanceof ArrayType array) {
            return new RangeTypes(Universe.INT, array.element());
        }
        if (core instanceof MapType map) {
            return new RangeTypes(map.key(), map.value());
        }
        if (core instanceof ChanType chan) {
            return new RangeTypes(chan.element(), NONE);
        }
        if (core instanceof Signature iterator) {
            return ofFunction(iterator);
        }
        if (GoTypes.isString(core)) {
            return new RangeTypes(Universe.INT, Universe.INT32);
        }
        return GoTypes.isInteger(core)
                ? new RangeTypes(GoTypes.defaultType(operand), NONE)
                : new RangeTypes(NONE, NONE);
    }

    /** Over {@code func(yield func(K, V) bool)}. */
    private static RangeTypes ofFunction(Signature iterator) {
        boolean yields = iterator.parameters().size() == 1;
        if (!yields || !(GoTypes.core(iterator.parameters().get(0)) instanceof Signature yield)) {
            return new RangeTypes(NONE, NONE);
        }
        List<Type> values = yield.parameters();
        return new RangeTypes(values.isEmpty() ? NONE : values.get(0), values.size() < 2 ? NONE : values.get(1));
    }
}
