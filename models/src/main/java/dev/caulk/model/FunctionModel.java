package dev.caulk.model;

import java.util.List;
import java.util.Optional;

/**
 * What the functions that match a pattern do.
 *
 * @param fn which functions
 * @param firstParam the type the first parameter must have for the model to hold
 * @param returns the result types, in the spelling of {@code *google.golang.org/grpc.ClientConn}; empty where not given
 * @param acquires what the caller must release
 * @param releases what the call releases
 * @param releasesWhenFalse what has released itself when the call returns false
 * @param releasesOnError what has released itself when the call returns an error
 * @param drains what the call reads to its end, unless it returns an error
 * @param borrows what the call uses and does not keep
 * @param stores arguments the call keeps
 * @param returnsOwned an argument that a result owns
 * @param returnsBorrowed results that stay the library's, so that the caller must not release them; from 0
 * @param wraps an argument that a result hides
 * @param derives a result that ends with an argument
 * @param callsBack functions the call runs
 * @param blocks what the call can wait for
 * @param lock what the call does to the lock that is its receiver
 * @param group what the call does to the group of goroutines that is its receiver
 * @param sets a field of the result that holds an argument
 * @param bounds whose spawns the call limits
 * @param roots arguments that the library calls again and again
 * @param chan the channel the call returns
 * @param notNil whether the result is never nil
 * @param noReturn whether the call never returns, because it ends the process or waits forever
 * @param endsGoroutine whether the call never returns, because it ends the goroutine, whose deferred calls run
 * @param fingerprint the {@link SignatureModel#kind} of the goroutines that one unit of what the call acquires
 *     or accepts holds until it is released
 * @param since the first version (of Go, or of the module) that behaves so
 * @param until the first version that no longer does
 * @param place file and line it stands at
 */
public record FunctionModel(
        FunctionPattern fn,
        Optional<String> firstParam,
        List<String> returns,
        Optional<Acquires> acquires,
        List<Operand> releases,
        List<Operand> releasesWhenFalse,
        List<Operand> releasesOnError,
        List<Operand> drains,
        List<Operand> borrows,
        List<Stores> stores,
        Optional<ReturnsOwned> returnsOwned,
        List<Integer> returnsBorrowed,
        Optional<Wraps> wraps,
        Optional<Derives> derives,
        List<CallsBack> callsBack,
        Optional<Blocks> blocks,
        Optional<LockEffect> lock,
        Optional<GroupEffect> group,
        Optional<Sets> sets,
        Optional<Bounds> bounds,
        List<Root> roots,
        Optional<ChanModel> chan,
        boolean notNil,
        boolean noReturn,
        boolean endsGoroutine,
        Optional<String> fingerprint,
        Optional<String> since,
        Optional<String> until,
        Place place) {
    /** Copies the lists. */
    public FunctionModel {
        returns = List.copyOf(returns);
        releases = List.copyOf(releases);
        releasesWhenFalse = List.copyOf(releasesWhenFalse);
        releasesOnError = List.copyOf(releasesOnError);
        drains = List.copyOf(drains);
        borrows = List.copyOf(borrows);
        stores = List.copyOf(stores);
        callsBack = List.copyOf(callsBack);
        returnsBorrowed = List.copyOf(returnsBorrowed);
        roots = List.copyOf(roots);
    }

    /** Whether control never comes back from the call. */
    public boolean neverReturns() {
        return noReturn || endsGoroutine;
    }

    /** Whether the function makes a context that nothing ends, as {@code context.Background} does: one of nothing that is known. */
    public boolean makesEndlessContext() {
        return returns.equals(List.of("context.Context"))
                && derives.isEmpty()
                && acquires.isEmpty()
                && returnsBorrowed.isEmpty();
    }

    /**
     * Whether the function behaves so in modules of a version of Go; bounds by the version of the library do not count.
     *
     * @param go such as {@code 1.22}
     */
    public boolean holdsIn(String go) {
        return since.filter(Versions::isOfGo)
                        .filter(first -> Versions.compare(go, first) < 0)
                        .isEmpty()
                && until.filter(Versions::isOfGo)
                        .filter(end -> Versions.compare(go, end) >= 0)
                        .isEmpty();
    }

    /** Where a model stands, its line from 1. */
    public record Place(String file, int line) {}

    /** What a later model must equal to take this one's place. */
    String key() {
        return key(fn, firstParam);
    }

    static String key(FunctionPattern fn, Optional<String> firstParam) {
        return fn.importPath() + "\n" + fn.receiver().orElse("") + "\n" + fn.name() + "\n" + firstParam.orElse("");
    }
}
