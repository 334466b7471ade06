package dev.caulk.analysis.types;

import java.util.Optional;

/** What is known about packages without source. */
public interface ExternalTypes {
    /** Knows nothing. */
    ExternalTypes NONE = symbol -> Optional.empty();

    /** How the methods of a type are declared. */
    enum Receiver {
        POINTER,
        VALUE,
        UNKNOWN
    }

    /**
     * The type of a function, method, variable or field.
     *
     * @param symbol {@code import/path.Name}, {@code (*import/path.T).Method}, {@code (import/path.T).Method}; a field is {@code
     *     (import/path.T).Field}
     * @return a {@link Signature} for a function or method
     */
    Optional<Type> typeOf(String symbol);

    /** Whether the symbol is known to be a function or method, even where its type is not. */
    default boolean isFunction(String symbol) {
        return typeOf(symbol).filter(t -> t instanceof Signature).isPresent();
    }

    /** Whether {@code import/path.Name} is known to be a type. */
    default boolean isType(String symbol) {
        return false;
    }

    /** Which receiver the methods of {@code import/path.T} have, as far as is known. */
    default Receiver receiverOf(String typeSymbol) {
        return Receiver.UNKNOWN;
    }
}
