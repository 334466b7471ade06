package dev.caulk.analysis.types;

import java.util.List;

/** Package unsafe, which the language defines (spec: Package unsafe). */
final class UnsafePackage {
    private static final BasicType POINTER = new BasicType("unsafe.Pointer");

    private UnsafePackage() {}

    static GoObject member(String name) {
        Type any = new UnknownType("any type");
        return switch (name) {
            case "Pointer" -> new GoObject.TypeName(name, POINTER);
            case "Sizeof", "Alignof", "Offsetof" -> function(name, List.of(any), Universe.UINTPTR);
            case "Add" -> function(name, List.of(POINTER, Universe.INT), POINTER);
            case "String" -> function(name, List.of(new PointerType(Universe.UINT8), Universe.INT), Universe.STRING);
            case "StringData" -> function(name, List.of(Universe.STRING), new PointerType(Universe.UINT8));
            default -> new GoObject.External(name, "unsafe." + name, any);
        };
    }

    private static GoObject function(String name, List<Type> parameters, Type result) {
        return new GoObject.External(name, "unsafe." + name, new Signature(parameters, List.of(result), false));
    }

    /** Results of {@code Slice} and {@code SliceData}, which follow from the argument. */
    static Type result(TypeTable table, GoObject.External function, List<Type> arguments) {
        Type first = arguments.isEmpty() ? table.unknown("no argument") : GoTypes.core(arguments.get(0));
        if (function.symbol().equals("unsafe.Slice") && first instanceof PointerType pointer) {
            return table.slice(pointer.element());
        }
        if (function.symbol().equals("unsafe.SliceData") && first instanceof SliceType slice) {
            return table.pointer(slice.element());
        }
        return function.type();
    }
}
