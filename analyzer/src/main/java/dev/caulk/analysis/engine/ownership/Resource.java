package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.model.Acquires;
import dev.caulk.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where a resource comes from.
 *
 * @param symbol the library function that acquires it
 * @param acquires what the model of that function says
 * @param origin the calls from that function outwards: the first acquires, each further one received it from the one before
 * @param belief what it rests on that it must be released, where no model says so
 */
public record Resource(String symbol, Acquires acquires, List<Hop> origin, Optional<String> belief) {
    /** A call that hands the resource to its caller. */
    public record Hop(FunctionId function, String callee, Span span) {}

    /** Copies the list. */
    public Resource {
        origin = List.copyOf(origin);
    }
}
