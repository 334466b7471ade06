package dev.caulk.analysis.ops.binary;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of types; their codes are part of the format. */
enum TypeTag {
    BASIC(0),
    NAMED(1),
    POINTER(2),
    SLICE(3),
    ARRAY(4),
    MAP(5),
    CHAN(6),
    SIGNATURE(7),
    STRUCT(8),
    INTERFACE(9),
    TUPLE(10),
    PARAMETER(11),
    UNKNOWN(12),
    TILDE(13);

    private static final Map<Integer, TypeTag> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(tag -> tag.code, tag -> tag));

    private final int code;

    TypeTag(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static TypeTag of(int code) {
        TypeTag tag = BY_CODE.get(code);
        if (tag == null) {
            throw new IllegalArgumentException("no such tag: " + code);
        }
        return tag;
    }
}
