package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.engine.lock.LockCycle;
import dev.caulk.analysis.engine.lock.LockFacts;
import dev.caulk.analysis.engine.lock.Pair;
import dev.caulk.analysis.engine.lock.Place;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Goroutines that take the same locks in opposite orders. */
public final class LockOrder implements Rule {
    private static final String ID = "lock-order";

    @Override
    public RuleInfo info() {
        return LockText.info(
                ID, "goroutines take the same locks in opposite orders and can wait for each other forever");
    }

    @Override
    public RuleResult check(RuleContext context) {
        LockFacts facts = context.locks();
        Ordinals ordinals = new Ordinals();
        LockText text = new LockText(context);
        List<Finding> findings = facts.cycles().stream()
                .map(cycle -> finding(cycle, text, ordinals))
                .toList();
        RuleResult found = new RuleResult(findings, LockText.cleared(ID, LockFacts.Kind.ORDER, facts), 0, 0, 0);
        return new Standing(ID, Standstill.Kind.ORDER, Phrases::order).added(found, context);
    }

    private static Finding finding(LockCycle cycle, LockText text, Ordinals ordinals) {
        Pair first = cycle.pairs().get(0);
        Place at = LockText.last(first.chain());
        CallPath path = text.path(at);
        Weight weight = Weight.of(path);
        String locks = cycle.pairs().stream()
                .map(pair -> LockText.lock(pair.held()))
                .sorted()
                .collect(Collectors.joining(" and "));
        return new Finding(
                ID,
                weight.severity(),
                weight.confidence().compareTo(Confidence.MEDIUM) > 0 ? Confidence.MEDIUM : weight.confidence(),
                at.op().span(),
                text.symbol(at),
                message(cycle, text) + "; " + weight.clause(),
                threads(cycle, text),
                path,
                sites(cycle, text),
                locks,
                assumptions(weight),
                related(cycle),
                ordinals.fingerprint(ID, text.declared(at), locks, "order"),
                Optional.empty());
    }

    private static List<String> assumptions(Weight weight) {
        List<String> all = new ArrayList<>(weight.assumptions());
        all.add("the goroutines meet with the same objects");
        return all;
    }

    private static String message(LockCycle cycle, LockText text) {
        Pair first = cycle.pairs().get(0);
        Pair next = cycle.pairs().get(1);
        Place other = LockText.last(next.chain());
        String order =
                LockText.lock(first.wanted()) + " is locked with " + LockText.lock(first.held()) + " held, and at "
                        + text.name(other) + ", line " + other.op().span().line() + ", ";
        return cycle.pairs().size() == 2
                ? order + "in the opposite order: the two can wait for each other forever"
                : order + LockText.lock(next.wanted()) + " with it held, and so on back to "
                        + LockText.lock(first.held()) + ": the " + cycle.pairs().size()
                        + " orders can wait for each other forever";
    }

    private static List<TraceThread> threads(LockCycle cycle, LockText text) {
        List<TraceThread> threads = new ArrayList<>();
        for (Pair pair : cycle.pairs()) {
            List<TraceStep> steps = new ArrayList<>(text.steps(pair.first(), "locks " + LockText.lock(pair.held())));
            steps.addAll(text.steps(pair.chain(), "waits for " + LockText.lock(pair.wanted())));
            threads.add(new TraceThread(text.name(pair.chain().get(0)), steps));
        }
        return threads;
    }

    private static List<RuntimeSite> sites(LockCycle cycle, LockText text) {
        return cycle.pairs().stream()
                .map(pair -> text.blocked(LockText.last(pair.chain())))
                .toList();
    }

    private static List<RelatedLocation> related(LockCycle cycle) {
        List<RelatedLocation> related = new ArrayList<>();
        for (int i = 1; i < cycle.pairs().size(); i++) {
            Place last = LockText.last(cycle.pairs().get(i).chain());
            related.add(new RelatedLocation(last.op().span(), "takes them in another order"));
        }
        for (Pair pair : cycle.pairs()) {
            Place first = LockText.last(pair.first());
            related.add(new RelatedLocation(first.op().span(), "holds " + LockText.lock(pair.held())));
        }
        return related;
    }
}
