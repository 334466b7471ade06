package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.engine.lock.HeldLeak;
import dev.caulk.analysis.engine.lock.LockFacts;
import dev.caulk.analysis.engine.lock.Place;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path that leaves with a lock held that other paths give back. */
public final class LockNotReleased implements Rule {
    private static final String ID = "lock-not-released";

    @Override
    public RuleInfo info() {
        return LockText.info(ID, "a path leaves with a lock held that other paths release");
    }

    @Override
    public RuleResult check(RuleContext context) {
        LockFacts facts = context.locks();
        Ordinals ordinals = new Ordinals();
        LockText text = new LockText(context);
        List<Finding> findings = facts.leaks().stream()
                .map(leak -> finding(leak, text, ordinals))
                .toList();
        RuleResult found = new RuleResult(
                findings, LockText.cleared(ID, LockFacts.Kind.NOT_RELEASED, facts), facts.locks(), 0, facts.bounded());
        return new Standing(ID, Standstill.Kind.NOT_RELEASED, Phrases::notReleased).added(found, context);
    }

    private static Finding finding(HeldLeak leak, LockText text, Ordinals ordinals) {
        Place lock = leak.chain().get(0);
        CallPath path = text.path(lock);
        Weight weight = Weight.of(path);
        return new Finding(
                ID,
                weight.severity(),
                weight.confidence(),
                lock.op().span(),
                text.symbol(lock),
                leak.name() + " is still held " + leaves(leak) + ", where nothing unlocks it; " + weight.clause(),
                List.of(new TraceThread(text.name(lock), steps(leak, text))),
                path,
                sites(leak, text),
                leak.key().isEmpty() ? leak.name() : LockText.lock(leak.key()),
                weight.assumptions(),
                related(leak, text),
                ordinals.fingerprint(
                        ID, text.declared(lock), leak.key(), leak.mode().name()),
                Optional.empty());
    }

    private static String leaves(HeldLeak leak) {
        int line = leak.end().span().line();
        return leak.nextRound() ? "when the loop goes on at line " + line : "when line " + line + " leaves";
    }

    private static List<TraceStep> steps(HeldLeak leak, LockText text) {
        List<TraceStep> steps = new ArrayList<>(text.steps(leak.chain(), "locks " + leak.name()));
        for (Op.Branch branch : leak.branches()) {
            if (!branch.span().equals(leak.end().span())) {
                steps.add(new TraceStep(branch.span(), "passes this condition"));
            }
        }
        String end = leak.nextRound() ? "goes into the next round" : "leaves";
        steps.add(new TraceStep(leak.end().span(), end + " with " + leak.name() + " held"));
        return steps;
    }

    private static List<RuntimeSite> sites(HeldLeak leak, LockText text) {
        List<RuntimeSite> sites = new ArrayList<>();
        sites.add(text.blocked(LockText.last(leak.chain())));
        leak.waiting().forEach(place -> sites.add(text.blocked(place)));
        return sites;
    }

    private static List<RelatedLocation> related(HeldLeak leak, LockText text) {
        List<RelatedLocation> related = new ArrayList<>();
        related.add(new RelatedLocation(leak.end().span(), "leaves with the lock held"));
        related.addAll(text.waiting(leak.waiting(), "then waits here forever"));
        return related;
    }
}
