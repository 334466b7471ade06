package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A path on which a resource is lost.
 *
 * @param steps the branches taken after the acquisition, and the end
 * @param end where it is lost
 * @param values what leads to it there
 * @param owner the field that hides it: {@code example.com/app.Client.conn}
 * @param drained whether it was read to its end before
 * @param assumption what it rests on beside what the code shows
 * @param failing whether the function returns an error wherever it loses it in this way
 */
public record Leak(
        Acquisition acquisition,
        Kind kind,
        List<TraceStep> steps,
        Span end,
        Set<Integer> values,
        Optional<String> owner,
        boolean drained,
        Optional<String> assumption,
        boolean failing) {
    /** Copies the collections. */
    public Leak {
        steps = List.copyOf(steps);
        values = Set.copyOf(values);
    }

    /** The same where it is lost although all went well, too. */
    Leak notOnlyFailing() {
        return new Leak(acquisition, kind, steps, end, values, owner, drained, assumption, false);
    }

    /** How it is lost. */
    public enum Kind {
        /** The function returns, and nothing that leads to the resource is left. */
        RETURN,
        /** What is returned holds the resource and cannot release it. */
        HIDDEN,
        /** The same, in a struct of the program's own, which others may yet learn to release. */
        HIDDEN_IN_OWNER,
        /** The process goes on for long with it open, in its main function, and nothing there uses it any more. */
        LEFT_BEHIND,
        /** It takes the place of an earlier one in a field or package variable, which is lost. */
        OVERWRITTEN,
        /** The entry of a map that holds it is deleted. */
        FORGOTTEN,
        /** A loop comes round and forgets it. */
        NEXT_ROUND,
        /** A loop comes round, and what would release it is deferred to the end of the function. */
        DEFERRED
    }
}
