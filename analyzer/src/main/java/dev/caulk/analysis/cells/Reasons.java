package dev.caulk.analysis.cells;

import java.util.List;

/**
 * Why something is in the hands of code that is not read, as numbers: a kind in the upper bits, what it is about below. Of several
 * reasons the lowest number is kept, so kinds stand in the order of how much they tell.
 */
final class Reasons {
    /** The number of no Op at all, where a value comes from code that is broken. */
    static final int NOWHERE = 0;

    private static final int SHIFT = 27;
    private static final List<Kind> KINDS = List.of(Kind.values());

    /** What a reason is about. */
    enum Kind {
        /** The number of an invocation. */
        PASSED,
        /** The number of a call. */
        RESULT,
        /** The number of an invocation whose callee nobody knows. */
        UNRESOLVED,
        /** The number of an Op. */
        CONVERTED,
        /** The number of the Op that makes a context with a Done of its own. */
        OWN_DONE,
        /** A label. */
        FIELD,
        /** The number of a variable's name. */
        VARIABLE,
        /** The number of a function whose parameters the world gives. */
        PARAMETER,
        /** The number of a function whose results the world gets. */
        RETURNED,
        /** The number of a function that nobody calls, so that nobody knows its parameters. */
        UNCALLED
    }

    private Reasons() {}

    static int of(Kind kind, int about) {
        return KINDS.indexOf(kind) + 1 << SHIFT | about;
    }

    static int ofField(int label) {
        return of(Kind.FIELD, label);
    }

    static Kind kind(int reason) {
        return KINDS.get((reason >>> SHIFT) - 1);
    }

    static int about(int reason) {
        return reason & (1 << SHIFT) - 1;
    }
}
