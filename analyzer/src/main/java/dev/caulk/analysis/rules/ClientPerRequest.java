package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.ownership.Acquisition;
import dev.caulk.analysis.engine.ownership.OwnershipEngine;
import dev.caulk.analysis.engine.ownership.Resource;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A client that is made to be shared, and is made and closed again and again. */
public final class ClientPerRequest implements Rule {
    private static final String ID = "client-per-request";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a client that is made to be shared is made for each request",
                RuleInfo.Family.OWNERSHIP,
                Severity.WARNING,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Ordinals ordinals = new Ordinals();
        Set<Resource.Hop> leaked = new HashSet<>();
        context.ownership().leaks().forEach(leak -> leaked.add(made(leak.acquisition())));
        RequestValues requests = new RequestValues(context);
        for (OwnershipEngine.Kept kept : context.ownership().kept()) {
            boolean client = kept.acquisition().resource().acquires().shareable() && kept.released();
            if (client
                    && isRepeated(context, kept.acquisition())
                    && !isOthersChoice(context, kept.acquisition(), requests)
                    && !leaked.contains(made(kept.acquisition()))) {
                findings.add(finding(context, kept.acquisition(), requests, ordinals));
            }
        }
        findings.addAll(new TransportPerRequest(context, ID).findings(ordinals));
        return new RuleResult(findings, List.of(), findings.size(), 0, 0);
    }

    private static Resource.Hop made(Acquisition acquisition) {
        return acquisition.resource().origin().get(0);
    }

    /** Callers that are not known say for whom the client is: they may well be called once. */
    private static boolean isOthersChoice(RuleContext context, Acquisition acquisition, RequestValues requests) {
        return context.rates().at(acquisition.function(), acquisition.site()) == Rate.UNKNOWN
                && requests.decide(acquisition);
    }

    private static boolean isRepeated(RuleContext context, Acquisition acquisition) {
        Rate rate = context.rates().at(acquisition.function(), acquisition.site());
        Rate function = context.rates().of(acquisition.function());
        boolean byCallers = Weight.repeats(function) && (function != Rate.UNKNOWN || rate == Rate.UNKNOWN);
        return Weight.repeats(rate)
                && !context.rates().isGuarded(acquisition.function(), acquisition.site())
                && (byCallers || !Reconnects.afterErrorsOnly(context, acquisition));
    }

    private static Finding finding(
            RuleContext context, Acquisition acquisition, RequestValues requests, Ordinals ordinals) {
        FunctionFacts function = context.function(acquisition.function());
        Rate rate = context.rates().at(acquisition.function(), acquisition.site());
        CallPath path = context.rates().path(acquisition.function(), rate);
        boolean own = requests.decide(acquisition);
        String opener = MustRelease.opener(acquisition.resource());
        return new Finding(
                ID,
                own || rate == Rate.UNKNOWN ? Severity.NOTE : Severity.WARNING,
                rate == Rate.UNKNOWN ? Confidence.MEDIUM : Confidence.HIGH,
                acquisition.site().span(),
                function.runtimeSymbol(),
                "client made by " + opener
                        + " for each request or item is closed after it, although one serves them all; "
                        + (own
                                ? "its arguments come from the request, so sharing takes a map"
                                : Weight.of(path).clause()),
                List.of(new TraceThread("life of the client", steps(acquisition))),
                path,
                List.of(),
                opener,
                Weight.of(path).assumptions(),
                List.of(),
                ordinals.fingerprint(ID, context.declared(function).id().toString(), opener, "client"),
                Optional.empty());
    }

    private static List<TraceStep> steps(Acquisition acquisition) {
        List<TraceStep> steps = new ArrayList<>();
        for (Resource.Hop hop : acquisition.resource().origin()) {
            String text = steps.isEmpty() ? hop.callee() + " makes it" : hop.callee() + " returns it";
            steps.add(new TraceStep(hop.span(), text));
        }
        return steps;
    }
}
