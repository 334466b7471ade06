package dev.caulk.analysis.cells;

/** Properties of nodes; they only ever come on. */
final class Marks {
    /** Reached from a global, a field cell or the world: the same for every call, never copied. */
    static final int SHARED = 1;
    /** Code that is not read may send, close, or end it. */
    static final int PROVIDED = 1 << 1;
    /** Code that is not read may receive from it or hold it. */
    static final int CONSUMED = 1 << 2;
    /** Code that is not read may call methods of it. */
    static final int EXPOSED = 1 << 3;
    /** A function that a library calls: with what arguments, only the library knows. */
    static final int CALLED = 1 << 4;
    /** A function of which some definition is known. */
    static final int DEFINED = 1 << 5;
    /** Part of a summary. */
    static final int USEFUL = 1 << 6;

    /** In the hands of code that is not read. */
    static final int OPEN = PROVIDED | CONSUMED;

    /** What a copy takes over. */
    static final int COPIED = OPEN | EXPOSED | CALLED | DEFINED;

    private Marks() {}

    static boolean has(int marks, int any) {
        return (marks & any) != 0;
    }

    /** What the end of an edge gets from its start. */
    static int passed(int marks, Label label) {
        if (label instanceof Label.Stored) {
            return 0;
        }
        int shared = marks & SHARED;
        if (label instanceof Label.Relation relation) {
            return shared | related(marks, relation);
        }
        boolean open = has(marks, OPEN);
        if (label instanceof Label.Field field) {
            int exposed = field.embedded() && has(marks, OPEN | EXPOSED) ? EXPOSED : 0;
            return shared | exposed | (open && field.open() ? OPEN : 0);
        }
        if (label instanceof Label.Part) {
            return shared | marks & (OPEN | EXPOSED);
        }
        boolean call = label instanceof Label.Parameter || label instanceof Label.Result;
        return shared | (call && has(marks, OPEN | CALLED) ? OPEN : 0);
    }

    private static int related(int marks, Label.Relation relation) {
        return switch (relation) {
            case DEREF -> (has(marks, OPEN) ? OPEN : 0) | marks & EXPOSED;
            case ELEMENT, KEY, READ_LOCK -> has(marks, OPEN) ? OPEN : 0;
            case DONE -> marks & OPEN;
            case PARENT, CANCELLER, GROUP, LOCK_OF -> 0;
        };
    }
}
