package dev.caulk.analysis.ops.binary;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of Ops; their codes are part of the format. */
enum OpTag {
    PARAM(0),
    FREE_VAR(1),
    CONSTANT(2),
    FUNCTION_VALUE(3),
    MAKE_CLOSURE(4),
    METHOD_VALUE(5),
    ALLOC(6),
    COMPOSITE(7),
    MAKE(8),
    MAKE_CHAN(9),
    LOAD(10),
    STORE(11),
    ADDRESS_OF(12),
    CONVERT(13),
    TYPE_ASSERT(14),
    COMPUTE(15),
    EXTRACT(16),
    PHI(17),
    CALL(18),
    GO(19),
    DEFER(20),
    RUN_DEFERRED(21),
    SEND(22),
    RECV(23),
    CLOSE_CHAN(24),
    RANGE_NEXT(25),
    SELECT(26),
    JUMP(27),
    BRANCH(28),
    RETURN(29),
    PANIC(30),
    STOP(31);

    private static final Map<Integer, OpTag> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(tag -> tag.code, tag -> tag));

    private final int code;

    OpTag(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static OpTag of(int code) {
        OpTag tag = BY_CODE.get(code);
        if (tag == null) {
            throw new IllegalArgumentException("no such tag: " + code);
        }
        return tag;
    }
}
