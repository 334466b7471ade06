package dev.caulk.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The call hands its caller something that must be released.
 *
 * @param result which result holds it, from 0
 * @param path the field of the result that holds it, such as {@code Body}
 * @param release the methods that release it; {@code ()} where the value is a function that is called
 * @param endedBy methods of it that return an error only when it has ended by itself
 * @param errCorrelated the error result; while that is not nil there is nothing to release
 * @param heldBy the operand that alone refers to it until it is released: where that ends or nothing refers to it, nothing is left of
 *     what was acquired
 * @param kind what sort of thing it is, as rules and reports tell them apart
 * @param shareable whether one value serves the whole process, so that one per request is wrong even when released
 * @param unless the calls that acquire nothing
 */
public record Acquires(
        int result,
        Optional<String> path,
        List<String> release,
        List<String> endedBy,
        OptionalInt errCorrelated,
        Optional<Operand> heldBy,
        Kind kind,
        boolean shareable,
        Optional<Unless> unless) {
    /** Sorts of resources. */
    public enum Kind {
        /** An open file or directory. */
        FILE,
        /** A network connection or listener. */
        CONNECTION,
        /** The body of an HTTP response. */
        HTTP_BODY,
        /** Rows that a query of a database returns. */
        SQL_ROWS,
        /** The function that ends a context. */
        CANCEL,
        /** A ticker. */
        TICKER,
        /** A gRPC client connection. */
        GRPC_CONNECTION,
        /** A stream on a gRPC client connection. */
        GRPC_STREAM,
        /** A span of a trace, which is told to nobody before it ends. */
        SPAN,
        /** Anything else that must be closed. */
        OTHER
    }

    /** Stands in {@link #release} for calling the value itself. */
    public static final String CALL = "()";

    /** What every call acquires. */
    public Acquires(
            int result,
            Optional<String> path,
            List<String> release,
            List<String> endedBy,
            OptionalInt errCorrelated,
            Optional<Operand> heldBy,
            Kind kind,
            boolean shareable) {
        this(result, path, release, endedBy, errCorrelated, heldBy, kind, shareable, Optional.empty());
    }

    /** Copies the list. */
    public Acquires {
        release = List.copyOf(release);
        endedBy = List.copyOf(endedBy);
    }
}
