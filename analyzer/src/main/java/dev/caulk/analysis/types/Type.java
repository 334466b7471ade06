package dev.caulk.analysis.types;

/**
 * A Go type. Structural types are records; {@link NamedType} is where recursion passes through. {@link UnknownType} stands
 * wherever a type cannot be known, so that every construct has one.
 */
public sealed interface Type
        permits BasicType,
                NamedType,
                PointerType,
                SliceType,
                ArrayType,
                MapType,
                ChanType,
                Signature,
                StructType,
                InterfaceType,
                TupleType,
                TypeParameter,
                TildeType,
                UnknownType {
    /** The type that a defined type stands on; the type itself otherwise. */
    default Type underlying() {
        return this;
    }
}
