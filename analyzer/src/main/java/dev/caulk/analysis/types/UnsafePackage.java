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
}
