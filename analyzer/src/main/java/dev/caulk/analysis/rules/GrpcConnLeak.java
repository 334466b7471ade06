package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.ownership.Acquisition;
import dev.caulk.analysis.engine.ownership.Leak;
import dev.caulk.analysis.engine.ownership.OwnershipEngine;
import dev.caulk.analysis.engine.ownership.Resource;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Models;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A gRPC client connection that is opened repeatedly and not closed on every path. */
public final class GrpcConnLeak implements Rule {
    private static final String ID = "grpc-conn-leak";

    /** The kind of signature that the connections of this rule leave in profiles. */
    private static final String KIND = "grpc-client";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a gRPC client connection is opened repeatedly and not closed on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        Set<String> dials = dials(context.library().models());
        OwnershipEngine.Result result = OwnershipEngine.run(
                context.program(),
                context.graph(),
                context.library(),
                context.cfgs(),
                (FunctionModel model) -> dials.contains(model.fn().symbol()));
        Ordinals ordinals = new Ordinals();
        List<Finding> findings = new ArrayList<>();
        bySite(context, result.leaks()).forEach(leaks -> findings.add(finding(context, leaks, ordinals)));
        return new RuleResult(findings, cleared(context, result), result.acquisitions(), 0, result.bounded());
    }

    private static List<Cleared> cleared(RuleContext context, OwnershipEngine.Result result) {
        List<Cleared> cleared = new ArrayList<>();
        result.kept().forEach(kept -> cleared.add(new Cleared(ID, kept.site(), kept.guard())));
        for (Leak leak : result.leaks()) {
            if (!counts(context, leak)) {
                cleared.add(new Cleared(ID, leak.acquisition().site().span(), silence(context, leak)));
            }
        }
        return cleared;
    }

    private static String silence(RuleContext context, Leak leak) {
        Acquisition acquisition = leak.acquisition();
        if (context.rates().isGuarded(acquisition.function(), acquisition.site())) {
            return "it is opened only the first time that control comes here";
        }
        return rate(context, leak) == Rate.UNKNOWN
                ? "its exported owner is returned, and nobody in the tree calls this"
                : "it is opened once in the life of the process, and stays open";
    }

    private static Set<String> dials(Models models) {
        return models.signatures().stream()
                .filter(signature -> signature.kind().equals(KIND))
                .flatMap(signature -> signature.acquiredBy().stream())
                .collect(Collectors.toSet());
    }

    /** The leaks that count, those of one call together, the worst first. */
    private static List<List<Leak>> bySite(RuleContext context, List<Leak> leaks) {
        List<List<Leak>> sites = new ArrayList<>();
        for (Leak leak : leaks) {
            if (counts(context, leak)) {
                Optional<List<Leak>> same = sites.stream()
                        .filter(site -> site.stream().anyMatch(other -> sameCause(other, leak)))
                        .findFirst();
                same.ifPresentOrElse(site -> site.add(leak), () -> sites.add(new ArrayList<>(List.of(leak))));
            }
        }
        Comparator<Leak> worst = Comparator.comparing((Leak leak) -> weight(rate(context, leak)))
                .reversed()
                .thenComparing(leak -> leak.acquisition().site().span())
                .thenComparing(Leak::kind);
        sites.forEach(list -> list.sort(worst));
        return sites;
    }

    /** Leaks of one call, or of calls whose results are one variable where they are lost, as in a retry. */
    private static boolean sameCause(Leak one, Leak other) {
        return one.acquisition().equals(other.acquisition())
                || one.acquisition().function().equals(other.acquisition().function())
                        && one.end().equals(other.end())
                        && one.kind() == other.kind()
                        && !Collections.disjoint(one.values(), other.values());
    }

    /** A rate that a path shows comes before one that is only assumed. */
    private static Rate weight(Rate rate) {
        return rate == Rate.UNKNOWN ? Rate.LIFECYCLE : rate;
    }

    private static boolean counts(RuleContext context, Leak leak) {
        Acquisition acquisition = leak.acquisition();
        if (context.rates().isGuarded(acquisition.function(), acquisition.site())) {
            return false;
        }
        Rate rate = rate(context, leak);
        boolean mayBeOwner = rate == Rate.UNKNOWN
                && leak.kind() == Leak.Kind.HIDDEN_IN_OWNER
                && context.function(acquisition.function()).exported();
        return Weight.repeats(rate) && !mayBeOwner;
    }

    /** What a function loses once in each run counts by the function; what each round of a loop loses, by the loop. */
    private static Rate rate(RuleContext context, Leak leak) {
        Acquisition acquisition = leak.acquisition();
        return leak.kind() == Leak.Kind.NEXT_ROUND
                ? context.rates().at(acquisition.function(), acquisition.site())
                : context.rates().of(acquisition.function());
    }

    private static Finding finding(RuleContext context, List<Leak> leaks, Ordinals ordinals) {
        Leak leak = leaks.get(0);
        Acquisition acquisition = leak.acquisition();
        FunctionFacts function = context.function(acquisition.function());
        CallPath path = context.rates().path(function.id(), rate(context, leak));
        Weight weight = Weight.of(path);
        String opener = opener(acquisition.resource());
        String declared = context.declared(function).id().toString();
        return new Finding(
                ID,
                weight.severity(),
                weight.confidence(),
                acquisition.site().span(),
                function.runtimeSymbol(),
                "connection opened by " + opener + " is never closed when " + end(leak, function) + "; "
                        + weight.clause(),
                List.of(new TraceThread("path without Close", trace(leak))),
                path,
                List.of(held(leak)),
                opener,
                weight.assumptions(),
                related(leaks),
                ordinals.fingerprint(ID, declared, opener, "acquire"),
                Optional.empty());
    }

    private static String opener(Resource resource) {
        String callee = resource.origin().get(resource.origin().size() - 1).callee();
        String last = callee.substring(callee.lastIndexOf('/') + 1);
        return resource.origin().size() == 1 ? last : callee;
    }

    private static String end(Leak leak, FunctionFacts function) {
        String name = shortName(function);
        return switch (leak.kind()) {
            case RETURN -> name + " returns at line " + leak.end().line();
            case HIDDEN, HIDDEN_IN_OWNER -> name + " returns only a value that hides it";
            case NEXT_ROUND -> "the loop opens the next one";
        };
    }

    private static String shortName(FunctionFacts function) {
        String symbol = function.runtimeSymbol();
        return symbol.substring(symbol.lastIndexOf('/') + 1);
    }

    private static List<TraceStep> trace(Leak leak) {
        List<TraceStep> steps = new ArrayList<>();
        Resource resource = leak.acquisition().resource();
        for (int i = 0; i < resource.origin().size(); i++) {
            Resource.Hop hop = resource.origin().get(i);
            String text = i == 0 ? hop.callee() + " opens the connection" : hop.callee() + " returns it open";
            steps.add(new TraceStep(hop.span(), text));
        }
        steps.addAll(leak.steps());
        return steps;
    }

    private static RuntimeSite held(Leak leak) {
        return new RuntimeSite(
                RuntimeSite.Role.HOLDS,
                "",
                RuntimeSite.Operation.CALL,
                leak.acquisition().site().ordinal(),
                leak.acquisition().site().span(),
                Optional.of(KIND));
    }

    private static List<RelatedLocation> related(List<Leak> leaks) {
        List<RelatedLocation> related = new ArrayList<>();
        for (Leak leak : leaks.subList(1, leaks.size())) {
            boolean sameCall = leak.acquisition().equals(leaks.get(0).acquisition());
            related.add(
                    sameCall
                            ? new RelatedLocation(leak.end(), "it is lost here too")
                            : new RelatedLocation(
                                    leak.acquisition().site().span(),
                                    "a connection opened here is lost in the same way"));
        }
        return related;
    }
}
