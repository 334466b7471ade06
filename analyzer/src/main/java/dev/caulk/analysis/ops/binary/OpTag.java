package dev.caulk.analysis.ops.binary;

/** The kinds of Ops; their order is part of the format. */
enum OpTag {
    PARAM,
    FREE_VAR,
    CONSTANT,
    FUNCTION_VALUE,
    MAKE_CLOSURE,
    METHOD_VALUE,
    ALLOC,
    COMPOSITE,
    MAKE,
    MAKE_CHAN,
    LOAD,
    STORE,
    ADDRESS_OF,
    CONVERT,
    TYPE_ASSERT,
    COMPUTE,
    EXTRACT,
    PHI,
    CALL,
    GO,
    DEFER,
    RUN_DEFERRED,
    SEND,
    RECV,
    CLOSE_CHAN,
    RANGE_NEXT,
    SELECT,
    JUMP,
    BRANCH,
    RETURN,
    PANIC,
    STOP;

    private static final OpTag[] ALL = values();

    static OpTag of(int number) {
        return ALL[number];
    }
}
