package dev.caulk.analysis.engine.ownership;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a value leads to the tracked resource. */
public sealed interface Role {
    /** It is the resource. */
    record Direct() implements Role {}

    /**
     * A struct that holds it in a field.
     *
     * @param key declaring type and field: {@code example.com/app.Client.conn}
     * @param visible whether the program's own code can get at the field; not so for generated and modelled wrappers
     */
    record Holder(String key, Role inner, boolean visible) implements Role {}

    /** A function value that does something to it when called: a closure or bound method. */
    record Bound(Role inner, Effect effect) implements Role {}

    /** The several results of a call. */
    record Tuple(SortedMap<Integer, Role> elements) implements Role {
        /** Copies the map. */
        public Tuple {
            elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
        }
    }

    /** The error of the acquisition: while it is not nil there is no resource. */
    record Err() implements Role {}

    /** A boolean that tells whether there is a resource: it is {@code open} where there is. */
    record Flag(boolean open) implements Role {}

    /** A context that ends together with the resource: its cancel function is the resource. */
    record Lifetime() implements Role {}

    /** The channel that is closed when it ends. */
    record EndSignal() implements Role {}

    /** An error that is not nil only when the resource has ended by itself. */
    record EndError() implements Role {}

    /**
     * The error of a call that reads the resource to its end: while it is nil, that has happened.
     *
     * @param own whether only the resource itself can make the call fail
     */
    record DrainError(boolean own) implements Role {}

    /** The error of a call that took the resource over, on a path where it is known whether that is nil. */
    record Told(boolean isNil) implements Role {}

    /** A field of the tracked value; only summaries look at it. */
    record Part(String key) implements Role {}

    /** Whether having the value means having the resource. */
    default boolean leads() {
        return !isTest() && !(this instanceof Part);
    }

    /** Whether the value only tells whether there is a resource. */
    default boolean isTest() {
        if (this instanceof Tuple tuple) {
            return tuple.elements().values().stream().allMatch(Role::isTest);
        }
        return !(this instanceof Direct || this instanceof Holder || this instanceof Bound || this instanceof Part);
    }

    /** This role of a parameter, seen by a caller whose argument has another role. */
    default Role substitute(Role argument, boolean generated) {
        if (this instanceof Direct) {
            return argument;
        }
        if (this instanceof Holder holder) {
            Role inner = holder.inner().substitute(argument, generated);
            return new Holder(holder.key(), inner, holder.visible() && !generated);
        }
        return this instanceof Bound bound
                ? new Bound(bound.inner().substitute(argument, generated), bound.effect())
                : this;
    }
}
