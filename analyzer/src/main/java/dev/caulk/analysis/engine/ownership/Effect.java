package dev.caulk.analysis.engine.ownership;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a function does to one parameter or captured variable, on some path.
 *
 * @param called names of methods that it calls on it; {@code ()} where it calls the value itself
 * @param calledOnFields the same for fields of it, by declaring type and field
 * @param escapes whether it keeps it or hands it to code that may
 * @param returned what the results are, where the parameter is {@link Role.Direct}
 * @param leftOnError whether it can return an error with none of this done, so that the parameter is its caller's still
 */
public record Effect(
        SortedSet<String> called,
        SortedMap<String, SortedSet<String>> calledOnFields,
        boolean escapes,
        SortedMap<Integer, Role> returned,
        Leaving leftOnError) {
    /** Whether a function can return an error and leave its parameter to its caller. */
    public enum Leaving {
        /** It cannot. */
        NO,
        /** Only where it is given something of another type than it asks for. */
        BROKEN_CONTRACT,
        /** It can. */
        YES
    }

    /** The name that stands for calling a function value. */
    public static final String CALL = "()";

    /** The name of a release by something else than a method of the value. */
    public static final String RELEASE = "*";

    /** Nothing. */
    public static final Effect NONE = new Effect(new TreeSet<>(), new TreeMap<>(), false, new TreeMap<>(), Leaving.NO);

    /** Copies the collections. */
    public Effect {
        called = Collections.unmodifiableSortedSet(new TreeSet<>(called));
        calledOnFields = Collections.unmodifiableSortedMap(new TreeMap<>(calledOnFields));
        returned = Collections.unmodifiableSortedMap(new TreeMap<>(returned));
    }

    /** The effect of calling one method. */
    public static Effect ofMethod(String name) {
        return new Effect(new TreeSet<>(java.util.Set.of(name)), new TreeMap<>(), false, new TreeMap<>(), Leaving.NO);
    }

    /** The same for a value that its caller keeps, whatever else happens to it. */
    public Effect kept() {
        return new Effect(new TreeSet<>(), new TreeMap<>(), false, returned, Leaving.NO);
    }

    /** All names called on the value or, at any depth, its fields. */
    public SortedSet<String> allCalled() {
        SortedSet<String> all = new TreeSet<>(called);
        calledOnFields.values().forEach(all::addAll);
        return all;
    }
}
