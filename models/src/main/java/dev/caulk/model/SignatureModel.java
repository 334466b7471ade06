package dev.caulk.model;

import java.util.List;
import java.util.Optional;

/**
 * The goroutines that one unit of a library resource (a connection) holds while it is not released.
 *
 * @param name what reports call the model, such as {@code grpc 1.70 client}
 * @param kind what is counted: {@code grpc-client}, {@code grpc-server}
 * @param unit the unit in words, such as {@code gRPC client connection}
 * @param module the module whose version decides, {@code google.golang.org/grpc}
 * @param since the first version it was measured with, such as {@code 1.70}
 * @param until the last version it was measured with
 * @param side which end of the connection shows these goroutines
 * @param accused which end leaves it open
 * @param advice what to do about it
 * @param usual how many units a sound program can hold; more are a pile
 * @param acquiredBy the functions that create a unit, in the spelling of {@link FunctionPattern}: those whose model has
 *     this kind as its fingerprint and holds for a version from {@link #since} to {@link #until}
 * @param goroutines what one unit holds
 */
public record SignatureModel(
        String name,
        String kind,
        String unit,
        String module,
        String since,
        String until,
        Side side,
        Side accused,
        String advice,
        int usual,
        List<String> acquiredBy,
        List<Role> goroutines) {
    /** Copies the lists. */
    public SignatureModel {
        acquiredBy = List.copyOf(acquiredBy);
        goroutines = List.copyOf(goroutines);
    }

    SignatureModel withAcquiredBy(List<String> functions) {
        return new SignatureModel(
                name, kind, unit, module, since, until, side, accused, advice, usual, functions, goroutines);
    }

    /** Goroutines of one connected unit. */
    public int perUnit() {
        return goroutines.stream()
                .filter(role -> role.when() != When.SOMETIMES)
                .mapToInt(Role::count)
                .sum();
    }

    /** Goroutines of one unit without a live transport. */
    public int perIdleUnit() {
        return goroutines.stream()
                .filter(role -> role.when() == When.ALWAYS)
                .mapToInt(Role::count)
                .sum();
    }

    /** When a unit has a goroutine. */
    public enum When {
        /** From creation to release. */
        ALWAYS,
        /** While its transport lives. */
        CONNECTED,
        /** For some targets, or for a moment; never decides a count. */
        SOMETIMES
    }

    /**
     * One sort of goroutine.
     *
     * @param name what reports call it
     * @param frame the function that tells it, in the stack or as creator, without the import path's leading elements; closure
     *     numbers do not count
     * @param outer a function further out in the stack, or the creator, that must be there too
     * @param without a function that must not be in the stack
     * @param count how many a unit has
     * @param when when it has them
     */
    public record Role(
            String name, String frame, Optional<String> outer, Optional<String> without, int count, When when) {}
}
