package dev.caulk.analysis.types;

/**
 * A type parameter of a generic function or type (spec: Type parameter declarations). Each declaration is a type of its own,
 * whatever it is called. Its constraint, which may mention the parameter itself, is set once, while the declaration is read.
 */
public final class TypeParameter implements Type {
    private static final Type UNREAD = new UnknownType("constraint not read yet");

    private final String name;
    private volatile Type constraint = UNREAD;

    /** A new parameter, different from all others. */
    public TypeParameter(String name) {
        this.name = name;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its constraint: an interface, named or not. */
    public Type constraint() {
        return constraint;
    }

    void constrain(Type by) {
        constraint = by;
    }

    @Override
    public String toString() {
        return name;
    }
}
