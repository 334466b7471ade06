package dev.caulk.analysis.engine.ownership;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a value leads to the tracked resource. */
public sealed interface Role {
    /** Of two ways to the resource the one that lets go of it more easily is the greater. */
    Comparator<Role> RANK = Comparator.comparingInt(Role::rank);

    /** It is the resource. */
    record Direct() implements Role {}

    /**
     * A struct that holds it in a field.
     *
     * @param key declaring type and field: {@code example.com/app.Client.conn}
     * @param visible whether the program's own code can get at the field; not so for generated and modelled wrappers
     */
    record Holder(String key, Role inner, boolean visible) implements Role {}

    /**
     * A struct that holds it in several fields.
     *
     * @param fields at least two, by {@link Holder#key}
     */
    record Shared(SortedMap<String, Holder> fields) implements Role {
        /** Copies the map. */
        public Shared {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

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
        return !(this instanceof Direct
                || this instanceof Holder
                || this instanceof Shared
                || this instanceof Bound
                || this instanceof Part);
    }

    /** How easily it lets go of the resource. */
    private int rank() {
        if (!holders().isEmpty()) {
            return holders().stream()
                    .mapToInt(holder -> holder.visible() ? holder.inner().rank() : 0)
                    .max()
                    .orElse(0);
        }
        if (this instanceof Bound bound) {
            return bound.effect().allCalled().isEmpty() ? 0 : 2;
        }
        return this instanceof Direct ? 2 : 1;
    }

    /** The fields that hold it, where this is a struct. */
    default Collection<Holder> holders() {
        if (this instanceof Shared shared) {
            return shared.fields().values();
        }
        return this instanceof Holder holder ? List.of(holder) : List.of();
    }

    /** What a field of a struct holds. */
    default Optional<Role> inField(String key) {
        return holders().stream()
                .filter(holder -> holder.key().equals(key))
                .map(Holder::inner)
                .findFirst();
    }

    /**
     * The role of what has two: a struct has all its fields, each with the one of two roles that lets go of the resource more
     * easily, and so it is with all else. Of structs in whose fields others hold it in several, one is kept as well: what stands for
     * all ways through structs in structs would double with each.
     */
    default Role and(Role other) {
        boolean structs = !holders().isEmpty() && !other.holders().isEmpty();
        if (!structs || nests() || other.nests()) {
            return RANK.compare(other, this) > 0 ? other : this;
        }
        SortedMap<String, Holder> fields = new TreeMap<>();
        holders().forEach(holder -> fields.put(holder.key(), holder));
        other.holders()
                .forEach(holder ->
                        fields.merge(holder.key(), holder, (one, two) -> RANK.compare(two, one) > 0 ? two : one));
        return fields.size() == 1 ? fields.values().iterator().next() : new Shared(fields);
    }

    /** Whether a field leads to a struct that holds it in several fields. */
    private boolean nests() {
        return holders().stream().anyMatch(holder -> holder.inner().isShared());
    }

    private boolean isShared() {
        return this instanceof Shared
                || this instanceof Bound bound && bound.inner().isShared()
                || nests();
    }

    /** What is left where one field of a struct is given something else. */
    default Optional<Role> without(String key) {
        return holders().stream()
                .filter(holder -> !holder.key().equals(key))
                .map(Role.class::cast)
                .reduce(Role::and);
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
        if (this instanceof Shared shared) {
            return shared.fields().values().stream()
                    .map(holder -> holder.substitute(argument, generated))
                    .reduce(Role::and)
                    .orElse(this);
        }
        return this instanceof Bound bound
                ? new Bound(bound.inner().substitute(argument, generated), bound.effect())
                : this;
    }
}
