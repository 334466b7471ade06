package dev.caulk.analysis.cells;

import java.util.List;

/**
 * Where a node comes from, as numbers: a kind in the upper bits, what it is about below. Of several origins the lowest number is
 * kept, so kinds stand in the order of how well they name.
 */
final class Origins {
    private static final int SHIFT = 27;
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final LongNumbers pairs = new LongNumbers();

    /** What an origin is about. */
    enum Kind {
        /** The number of a variable's name. */
        GLOBAL,
        /** A label. */
        FIELD,
        /** The number of the call that derives a context. */
        CONTEXT,
        /** The number of the call that gives a context which never ends. */
        BACKGROUND,
        /** The number of the call that starts a timer. */
        TIMER,
        /** The number of the Op that makes the object. */
        MADE,
        /** The number of the Op that is the zero value of a struct or array. */
        ZERO,
        /** A pair: the number of the call, which result. */
        RESULT,
        /** A pair: the number of the call, the node in the called function. */
        INSTANCE,
        /** The number of the parameter's Op. */
        PARAMETER
    }

    static int of(Kind kind, int about) {
        return KINDS.indexOf(kind) + 1 << SHIFT | about;
    }

    static int ofField(int label) {
        return of(Kind.FIELD, label);
    }

    int ofPair(Kind kind, int one, int other) {
        return of(kind, pairs.number((long) one << 32 | other));
    }

    static Kind kind(int origin) {
        return KINDS.get((origin >>> SHIFT) - 1);
    }

    static int about(int origin) {
        return origin & (1 << SHIFT) - 1;
    }

    int first(int origin) {
        return (int) (pairs.key(about(origin)) >>> 32);
    }

    int second(int origin) {
        return (int) pairs.key(about(origin));
    }

    /** Whether the origin tells of an object that comes into being in a function, so that each call makes another. */
    static boolean isCreation(int origin) {
        if (origin == 0) {
            return false;
        }
        return switch (kind(origin)) {
            case GLOBAL, FIELD, PARAMETER -> false;
            case CONTEXT, BACKGROUND, TIMER, MADE, ZERO, RESULT, INSTANCE -> true;
        };
    }
}
