package dev.caulk.analysis.engine.ownership;

import java.util.Optional;
import java.util.SortedSet;

/** Where a {@link Transfer} keeps the roles of values and tells what happened. */
interface Tracks {
    /** The role of a value. */
    Optional<Role> role(int value);

    /** Sets or clears the role of a value. */
    void assign(int value, Optional<Role> role);

    /** The role of what a variable's cell holds; the cell is named by the pointer to it. */
    Optional<Role> cell(int pointer);

    /** Sets or clears it. */
    void assignCell(int pointer, Optional<Role> role);

    /** A method was called on the resource itself. */
    void called(String method);

    /** A method was called on a field of the tracked value. */
    void calledOnField(String key, String method);

    /** What a method of that name, called on an owner whose type is not known, calls on the field. */
    SortedSet<String> calledByOwner(Role.Holder holder, String method);

    /** The role of a field of a value where it only tells something about the resource. */
    Optional<Role> field(FieldPath field);

    /** Sets or clears it. */
    void assignField(FieldPath field, Optional<Role> role);

    /** Whether an error of that method of the resource tells that it has ended by itself. */
    boolean endedBy(String method);

    /** The resource has ended by itself. */
    void ended();

    /** The resource was read to its end, or was not after all. */
    void drained(boolean drained);

    /** It is stored in a field of an owner that lives on. */
    void stored(Role.Holder holder);

    /** Code that is not there made something around it, and may do with it what nobody sees. */
    void wrapped(String constructor);

    /** A goroutine that goes on uses it. */
    void usedByGoroutine(Role role);

    /** A role went where its owner cannot be followed. */
    void escaped(Role role);
}
