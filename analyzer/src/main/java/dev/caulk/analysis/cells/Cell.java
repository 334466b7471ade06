package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name of a synchronisation object, resource or other thing that operations work on. Names hold no positions; ordinals count
 * Ops of one kind in a declared function. Equal cells are one.
 */
public sealed interface Cell extends Comparable<Cell> {
    /** Orders by {@link #name()}. */
    Comparator<Cell> ORDER = Comparator.comparing(Cell::name);

    /** Unique and stable: what fingerprints are made of. */
    String name();

    /** For people, such as {@code field ch of app.Server}. */
    String text();

    @Override
    default int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    /** A package-level variable, {@code import/path.Name}. */
    record Global(String symbol) implements Cell {
        @Override
        public String name() {
            return symbol;
        }

        @Override
        public String text() {
            return "variable " + Names.last(symbol);
        }
    }

    /**
     * A field of all objects of a type that are not told apart.
     *
     * @param owner symbol of the declaring type, without type arguments
     */
    record Field(String owner, String field) implements Cell {
        @Override
        public String name() {
            return owner + "." + field;
        }

        @Override
        public String text() {
            return "field " + field + " of " + Names.last(owner);
        }
    }

    /** A field of one object. */
    record Member(Cell object, String owner, String field) implements Cell {
        @Override
        public String name() {
            return object.name() + "{" + owner + "." + field + "}";
        }

        @Override
        public String text() {
            return "field " + field + " of " + Names.last(owner) + " (" + object.text() + ")";
        }
    }

    /** The elements of a container, which are not told apart. */
    record Element(Cell container) implements Cell {
        @Override
        public String name() {
            return container.name() + "[]";
        }

        @Override
        public String text() {
            return "element of " + container.text();
        }
    }

    /**
     * Made in a function.
     *
     * @param op id of the Op that makes it
     * @param variable the variable it is first in, where the Op tells
     * @param what such as {@code chan}, or the name of a type; no variable can be called that
     * @param ordinal of the Op
     */
    record Local(FunctionId function, int op, Optional<String> variable, String what, int ordinal) implements Cell {
        @Override
        public String name() {
            return Names.declared(function) + "/" + variable.orElse(what) + "#" + ordinal;
        }

        @Override
        public String text() {
            return variable.map(v -> "local " + v).orElse(what + " made") + " in " + Names.shortName(function);
        }
    }

    /**
     * What a called function makes, once for each call.
     *
     * @param made as the called function knows it
     * @param caller the function that calls
     * @param how the kind of the Op that calls, such as {@code call} or {@code go}
     * @param ordinal of that Op
     */
    record Instance(Cell made, FunctionId caller, String how, int ordinal) implements Cell {
        @Override
        public String name() {
            return made.name() + "@" + Names.declared(caller) + "/" + how + "#" + ordinal;
        }

        @Override
        public String text() {
            return made.text() + ", called by " + Names.shortName(caller);
        }
    }

    /** What a function without source returned. */
    record Result(FunctionId function, String callee, int ordinal, int index) implements Cell {
        @Override
        public String name() {
            return Names.declared(function) + "/" + callee + "#" + ordinal + "." + index;
        }

        @Override
        public String text() {
            return "result of " + Names.last(callee) + " in " + Names.shortName(function);
        }
    }

    /** What a function gets from its callers, of which there are several or none. */
    record Parameter(FunctionId function, int index, String variable) implements Cell {
        @Override
        public String name() {
            return function + "(" + index + ")";
        }

        @Override
        public String text() {
            return "parameter " + (variable.isEmpty() ? String.valueOf(index) : variable) + " of "
                    + Names.shortName(function);
        }
    }

    /**
     * A context.
     *
     * @param parent the context it is derived from; empty where that is itself, as in a loop
     */
    record Context(FunctionId function, String callee, int ordinal, Optional<Cell> parent) implements Cell {
        @Override
        public String name() {
            return Names.declared(function) + "/" + callee + "#" + ordinal;
        }

        @Override
        public String text() {
            return "context of " + Names.last(callee) + " in " + Names.shortName(function);
        }
    }

    /** A context that nothing ends. */
    record Background() implements Cell {
        @Override
        public String name() {
            return "context.Background";
        }

        @Override
        public String text() {
            return "context.Background()";
        }
    }

    /** The channel that a context closes when it ends. */
    record Done(Cell context) implements Cell {
        @Override
        public String name() {
            return context.name() + ".Done";
        }

        @Override
        public String text() {
            return "Done of " + context.text();
        }
    }

    /** The function that ends a context. */
    record Cancel(Cell context) implements Cell {
        @Override
        public String name() {
            return context.name() + ".cancel";
        }

        @Override
        public String text() {
            return "cancel function of " + context.text();
        }
    }

    /** A channel that the clock feeds, made by a call such as {@code time.After}. */
    record Timer(FunctionId function, String callee, int ordinal) implements Cell {
        @Override
        public String name() {
            return Names.declared(function) + "/" + callee + "#" + ordinal;
        }

        @Override
        public String text() {
            return Names.last(callee) + " in " + Names.shortName(function);
        }
    }

    /** The channel of a timer or ticker. */
    record TimerChannel(Cell timer) implements Cell {
        @Override
        public String name() {
            return timer.name() + ".C";
        }

        @Override
        public String text() {
            return "C of " + timer.text();
        }
    }

    /** Something that has no name of its own: of a closure's caller, or out of an expression that is not followed. */
    record Unnamed(FunctionId function, String what, int ordinal) implements Cell {
        @Override
        public String name() {
            return Names.declared(function) + "/" + what + "?" + ordinal;
        }

        @Override
        public String text() {
            return "value in " + Names.shortName(function);
        }
    }
}
