package dev.caulk.analysis.types;

import dev.caulk.analysis.types.Selection.EmbeddedStep;
import java.util.List;
import java.util.Optional;

/**
 * What a name may select on a value of some type.
 *
 * @param found what declarations say it selects
 * @param candidates types without source that were passed on the way and may have a member of that name
 */
record Members(Optional<Selection> found, List<Candidate> candidates) {
    /** A type without source that may have the member. */
    record Candidate(List<EmbeddedStep> path, NamedType type, boolean pointer) {}
}
