package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.engine.lock.Place;
import dev.caulk.analysis.engine.lock.RefusedStart;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A wait group that waits forever, because more is added than is ever done. */
public final class WaitgroupStuck implements Rule {
    private static final String ID = "waitgroup-stuck";

    @Override
    public RuleInfo info() {
        return LockText.info(ID, "a wait group waits forever, because more is added than is ever done");
    }

    @Override
    public RuleResult check(RuleContext context) {
        Ordinals ordinals = new Ordinals();
        LockText text = new LockText(context);
        List<Finding> findings = context.locks().refused().stream()
                .map(start -> finding(start, text, ordinals))
                .toList();
        RuleResult found = new RuleResult(findings, List.of(), findings.size(), 0, 0);
        return new Standing(ID, Standstill.Kind.GROUP, Phrases::group).added(found, context);
    }

    private static Finding finding(RefusedStart start, LockText text, Ordinals ordinals) {
        CallPath path = text.path(start.add());
        Weight weight = Weight.of(path);
        return new Finding(
                ID,
                weight.severity(),
                weight.confidence(),
                start.add().op().span(),
                text.symbol(start.add()),
                start.name() + " counts one more for good when the call at line "
                        + start.call().op().span().line() + " does not start the function that would count it off: Wait"
                        + " blocks forever; " + weight.clause(),
                List.of(new TraceThread(text.name(start.add()), steps(start))),
                path,
                start.waits().stream().map(wait -> site(wait, text)).toList(),
                LockText.lock(start.key()),
                weight.assumptions(),
                related(start, text),
                ordinals.fingerprint(ID, text.declared(start.add()), start.key(), "refused"),
                Optional.empty());
    }

    private static List<TraceStep> steps(RefusedStart start) {
        return List.of(
                new TraceStep(start.add().op().span(), "adds to " + start.name()),
                new TraceStep(
                        start.call().op().span(),
                        "hands over the function that calls Done, and does not look at the result"),
                new TraceStep(start.end().span(), "returns without having used the function"));
    }

    private static RuntimeSite site(Place wait, LockText text) {
        return new RuntimeSite(
                RuntimeSite.Role.BLOCKS,
                text.symbol(wait),
                RuntimeSite.Operation.WAIT,
                wait.op().ordinal(),
                wait.op().span(),
                Optional.empty());
    }

    private static List<RelatedLocation> related(RefusedStart start, LockText text) {
        List<RelatedLocation> related = new ArrayList<>();
        related.add(new RelatedLocation(start.call().op().span(), "refused here"));
        related.addAll(text.waiting(start.waits(), "then waits here forever"));
        return related;
    }
}
