package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.engine.ownership.Acquisition;
import dev.caulk.analysis.engine.ownership.Leak;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.model.Acquires;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A type that owns something which must be released, and offers no way to release it. */
public final class ResourceHidden implements Rule {
    private static final String ID = "resource-hidden";
    private static final int MAX_DEPTH = 4;

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a type owns something that must be released and offers no way to do so",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        List<Cleared> cleared = new ArrayList<>();
        Ordinals ordinals = new Ordinals();
        Set<String> seen = new HashSet<>();
        for (Leak leak : context.ownership().leaks()) {
            boolean span = leak.acquisition().resource().acquires().kind() == Acquires.Kind.SPAN;
            if (leak.kind() != Leak.Kind.HIDDEN_IN_OWNER || span) {
                continue;
            }
            if (!counts(context, leak)) {
                cleared.add(new Cleared(
                        ID, leak.acquisition().site().span(), "it is made once in the life of the process"));
            } else if (seen.add(
                    leak.owner().orElse(leak.acquisition().site().span().display()))) {
                findings.add(finding(context, leak, ordinals));
            }
        }
        return new RuleResult(findings, cleared, findings.size() + cleared.size(), 0, 0);
    }

    private static boolean counts(RuleContext context, Leak leak) {
        Acquisition acquisition = leak.acquisition();
        Rate rate = rate(context, acquisition);
        return rate != Rate.ONCE
                && (leak.assumption().isEmpty() || Weight.repeats(rate))
                && !context.program().isMain(acquisition.function())
                && !onlyOnce(context, acquisition.function(), 0);
    }

    /** Whether all callers that are known run it the first time only. */
    private static boolean onlyOnce(RuleContext context, FunctionId function, int depth) {
        List<CallEdge> callers = context.graph().callers(function);
        return depth < MAX_DEPTH
                && !callers.isEmpty()
                && callers.stream()
                        .allMatch(edge -> edge.times() == CallEdge.Times.FIRST_ONLY
                                || isGuarded(context, edge)
                                || onlyOnce(context, edge.caller(), depth + 1));
    }

    private static boolean isGuarded(RuleContext context, CallEdge edge) {
        return context.function(edge.caller())
                .body()
                .filter(body -> context.rates().isGuarded(edge.caller(), body.definition(edge.site())))
                .isPresent();
    }

    /** A field that is filled the first time only is filled once for each owner. */
    private static Rate rate(RuleContext context, Acquisition acquisition) {
        return context.rates().isGuarded(acquisition.function(), acquisition.site())
                ? context.rates().of(acquisition.function())
                : context.rates().at(acquisition.function(), acquisition.site());
    }

    private static Finding finding(RuleContext context, Leak leak, Ordinals ordinals) {
        Acquisition acquisition = leak.acquisition();
        FunctionFacts function = context.function(acquisition.function());
        Rate rate = rate(context, acquisition);
        CallPath path = context.rates().path(function.id(), rate);
        Weight weight = Weight.of(path);
        String opener = MustRelease.opener(acquisition.resource());
        String field = leak.owner()
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .orElse("a value without its releasing method");
        boolean sure = Weight.repeats(rate)
                && rate != Rate.UNKNOWN
                && leak.assumption().isEmpty();
        List<String> assumptions = new ArrayList<>(weight.assumptions());
        leak.assumption().ifPresent(assumptions::add);
        return new Finding(
                ID,
                sure ? Severity.ERROR : Severity.WARNING,
                sure ? Confidence.HIGH : Confidence.MEDIUM,
                acquisition.site().span(),
                function.runtimeSymbol(),
                "what " + opener + " returns ends up in " + field + ", and there is no way to release it from there; "
                        + (rate == Rate.LIFECYCLE ? "runs once for each long-lived object" : weight.clause()),
                List.of(new TraceThread("way into hiding", MustRelease.trace(leak))),
                path,
                MustRelease.held(context, leak),
                opener,
                assumptions,
                List.of(),
                ordinals.fingerprint(ID, context.declared(function).id().toString(), opener, "hide"),
                Optional.empty());
    }
}
