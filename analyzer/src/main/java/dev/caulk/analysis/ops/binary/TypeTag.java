package dev.caulk.analysis.ops.binary;

/** The kinds of types; their order is part of the format. */
enum TypeTag {
    BASIC,
    NAMED,
    POINTER,
    SLICE,
    ARRAY,
    MAP,
    CHAN,
    SIGNATURE,
    STRUCT,
    INTERFACE,
    TUPLE,
    PARAMETER,
    UNKNOWN,
    TILDE;

    private static final TypeTag[] ALL = values();

    static TypeTag of(int number) {
        return ALL[number];
    }
}
