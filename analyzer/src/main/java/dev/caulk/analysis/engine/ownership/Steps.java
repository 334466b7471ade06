package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.Optional;

/** Words for the ways that a path takes. */
final class Steps {
    private Steps() {}

    static Optional<TraceStep> of(Conditions conditions, Op.Branch branch, PathState state, boolean first) {
        Optional<Role> role = state.role(branch.predicate().subject());
        if (role.isPresent()) {
            if (role.get() instanceof Role.Told) {
                return Optional.empty();
            }
            String what = role.get() instanceof Role.Err ? "the error is nil" : "it is not nil";
            return Optional.of(new TraceStep(branch.span(), what + ", so it is open"));
        }
        if (conditions.fact(state, branch.predicate().subject()).isPresent()) {
            return Optional.empty();
        }
        String text = first ? "the condition holds" : "the condition does not hold";
        return Optional.of(new TraceStep(branch.span(), text));
    }

    static Optional<TraceStep> of(Op.Terminator end, int successor) {
        if (end instanceof Op.Select select) {
            boolean fallback = successor >= select.cases().size();
            Span span = fallback ? select.span() : select.cases().get(successor).span();
            return Optional.of(new TraceStep(span, fallback ? "no case is ready" : "this case fires"));
        }
        return Optional.empty();
    }
}
