package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.engine.lock.DoubleLock;
import dev.caulk.analysis.engine.lock.LockFacts;
import dev.caulk.analysis.engine.lock.Place;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A goroutine that locks a mutex that it already holds. */
public final class LockDouble implements Rule {
    private static final String ID = "lock-double";

    @Override
    public RuleInfo info() {
        return LockText.info(ID, "a goroutine locks a mutex that it already holds");
    }

    @Override
    public RuleResult check(RuleContext context) {
        LockFacts facts = context.locks();
        Ordinals ordinals = new Ordinals();
        LockText text = new LockText(context);
        List<Finding> findings = facts.doubles().stream()
                .map(found -> finding(found, text, ordinals))
                .toList();
        RuleResult found = new RuleResult(findings, LockText.cleared(ID, LockFacts.Kind.DOUBLE, facts), 0, 0, 0);
        return new Standing(ID, Standstill.Kind.DOUBLE, Phrases::doubled).added(found, context);
    }

    private static Finding finding(DoubleLock found, LockText text, Ordinals ordinals) {
        Place again = found.chain().get(0);
        CallPath path = text.path(again);
        Weight weight = Weight.of(path);
        boolean readers = found.held() == Mode.READ && found.wanted() == Mode.READ;
        List<TraceStep> steps = new ArrayList<>();
        steps.add(new TraceStep(found.first().op().span(), "locks " + found.name()));
        steps.addAll(text.steps(
                found.chain(), "locks it again" + (readers ? ", and waits if a writer asked in between" : "")));
        return new Finding(
                ID,
                weight.severity(),
                found.proviso().isPresent() ? Confidence.MEDIUM : weight.confidence(),
                again.op().span(),
                text.symbol(again),
                message(found, text, readers) + "; " + weight.clause(),
                List.of(new TraceThread(text.name(again), steps)),
                path,
                List.of(text.blocked(LockText.last(found.chain()))),
                found.key().isEmpty() ? found.name() : LockText.lock(found.key()),
                Stream.concat(weight.assumptions().stream(), found.proviso().stream())
                        .toList(),
                related(found),
                ordinals.fingerprint(
                        ID, text.declared(again), found.key(), text.declared(LockText.last(found.chain()))),
                Optional.empty());
    }

    private static String message(DoubleLock found, LockText text, boolean readers) {
        int line = found.first().op().span().line();
        String held = found.name() + " is already held here, " + (found.held() == Mode.READ ? "for reading, " : "")
                + "since line " + line;
        String end = readers ? " is stuck when a writer asks in between" : " waits for itself forever";
        return found.chain().size() == 1
                ? held + ": the goroutine" + end
                : held + ", and " + text.name(LockText.last(found.chain())) + " locks it again: the goroutine" + end;
    }

    private static List<RelatedLocation> related(DoubleLock found) {
        List<RelatedLocation> related = new ArrayList<>();
        Place last = LockText.last(found.chain());
        if (found.chain().size() > 1) {
            related.add(new RelatedLocation(last.op().span(), "locks it again"));
        }
        related.add(new RelatedLocation(found.first().op().span(), "locked here"));
        return related;
    }
}
