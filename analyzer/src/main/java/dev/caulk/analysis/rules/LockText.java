package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.lock.LockFacts;
import dev.caulk.analysis.engine.lock.Place;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.FunctionFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules about locks say alike. */
final class LockText {
    /** How many places that wait for a lock a finding names. */
    private static final int MOST_WAITING = 8;

    private final RuleContext context;

    LockText(RuleContext context) {
        this.context = context;
    }

    static RuleInfo info(String id, String summary) {
        return new RuleInfo(id, summary, RuleInfo.Family.LOCK, Severity.ERROR, "0.1.0", RulePage.of(id));
    }

    static List<Cleared> cleared(String id, LockFacts.Kind kind, LockFacts facts) {
        return facts.cleared().stream()
                .filter(silent -> silent.kind() == kind)
                .map(silent -> new Cleared(id, silent.op().span(), silent.guard()))
                .toList();
    }

    FunctionFacts function(Place place) {
        return context.function(place.function());
    }

    String symbol(Place place) {
        return function(place).runtimeSymbol();
    }

    /** The function without the path of its package. */
    String name(Place place) {
        String symbol = symbol(place);
        return symbol.substring(symbol.lastIndexOf('/') + 1);
    }

    String declared(Place place) {
        return context.declared(function(place)).id().toString();
    }

    CallPath path(Place place) {
        return context.rates().path(place.function(), context.rates().at(place.function(), place.op()));
    }

    /** The fields of a type, or the variable, as people write it. */
    static String lock(String key) {
        String short1 = key.substring(key.lastIndexOf('/') + 1);
        return short1.replace('#', '.');
    }

    /** The calls that lead to a lock, and the lock. */
    List<TraceStep> steps(List<Place> chain, String end) {
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Place at = chain.get(i);
            boolean last = i == chain.size() - 1;
            String text = last ? end : "calls " + name(chain.get(i + 1));
            steps.add(new TraceStep(at.op().span(), (i == 0 ? "" : name(at) + " ") + text));
        }
        return steps;
    }

    RuntimeSite blocked(Place place) {
        return new RuntimeSite(
                RuntimeSite.Role.BLOCKS,
                symbol(place),
                RuntimeSite.Operation.LOCK,
                place.op().ordinal(),
                place.op().span(),
                Optional.empty());
    }

    List<RelatedLocation> waiting(List<Place> places, String text) {
        return places.stream()
                .limit(MOST_WAITING)
                .map(place -> new RelatedLocation(place.op().span(), text))
                .toList();
    }

    static Place last(List<Place> chain) {
        return chain.get(chain.size() - 1);
    }
}
