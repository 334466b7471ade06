package dev.caulk.analysis.ops;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Type;
import java.util.Optional;

/** What a call, go or defer runs, as far as the call site tells. */
public sealed interface Callee {
    /** As models spell it: {@code path.f}, {@code (path.T).m} or {@code (*path.T).m}; empty where the call site names nothing. */
    default Optional<String> modelSymbol() {
        if (this instanceof External external) {
            return Optional.of(external.symbol());
        }
        if (this instanceof Static target) {
            return Optional.of(target.function().symbol());
        }
        return this instanceof Interface method && method.type() instanceof NamedType named
                ? Optional.of("(" + named.symbol() + ")." + method.method())
                : Optional.empty();
    }

    /** A function or method of the audited tree. */
    record Static(FunctionId function) implements Callee {
        // Asked for too often for what records do by reflection's means.
        @Override
        public boolean equals(Object other) {
            return other instanceof Static that && function.equals(that.function);
        }

        @Override
        public int hashCode() {
            return function.hashCode();
        }
    }

    /**
     * A function or method without source here.
     *
     * @param symbol {@code import/path.Name}, {@code (*import/path.T).Name} or {@code (import/path.T).Name}
     */
    record External(String symbol) implements Callee {
        @Override
        public boolean equals(Object other) {
            return other instanceof External that && symbol.equals(that.symbol);
        }

        @Override
        public int hashCode() {
            return symbol.hashCode();
        }
    }

    /** A method called through an interface; the receiver is the first argument. */
    record Interface(Type type, String method) implements Callee {
        @Override
        public boolean equals(Object other) {
            return other instanceof Interface that && method.equals(that.method) && type.equals(that.type);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + method.hashCode();
        }
    }

    /** A function value: closure, parameter, field, or anything else. */
    record Value(int value) implements Callee {}

    /** A predeclared function: {@code append}, {@code len} and so on. */
    record Builtin(String name) implements Callee {}

    /**
     * Something that could not be resolved.
     *
     * @param name the last name written at the call
     * @param method whether the first argument is the receiver
     */
    record Unknown(String name, boolean method) implements Callee {}
}
