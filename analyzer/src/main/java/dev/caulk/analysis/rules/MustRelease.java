package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.engine.ownership.Acquisition;
import dev.caulk.analysis.engine.ownership.Leak;
import dev.caulk.analysis.engine.ownership.Resource;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.model.Acquires;
import dev.caulk.model.SignatureModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What rules about things that must be released have in common: they report an acquisition that some path loses, if it happens
 * again and again.
 *
 * @param kind what the rule is about
 * @param words how it speaks of that
 */
record MustRelease(String id, Acquires.Kind kind, Words words) {
    /** The leading elements of an import path, behind what stands before them in a method's symbol. */
    private static final Pattern LEADING_PATH = Pattern.compile("^(\\(?\\*?).*/");

    /** The connection of a body that was read to its end is free again (net/http, Response.Body). */
    private static final Weight DRAINED = new Weight(
            Severity.NOTE,
            Confidence.HIGH,
            "it was read to its end or could not be read on, which frees its connection",
            List.of());

    /**
     * How a rule speaks.
     *
     * @param opened such as {@code file opened by}, before the name of a function
     * @param released such as {@code not closed}
     * @param release such as {@code Close}
     */
    record Words(String opened, String released, String release) {}

    RuleResult check(RuleContext context) {
        return check(context, new Ordinals());
    }

    /** As a part of a rule that looks at several kinds. */
    RuleResult check(RuleContext context, Ordinals ordinals) {
        List<Leak> leaks = context.ownership().leaks().stream()
                .filter(leak -> leak.acquisition().resource().acquires().kind() == kind)
                .filter(leak -> leak.kind() != Leak.Kind.DEFERRED && leak.kind() != Leak.Kind.HIDDEN_IN_OWNER)
                .toList();
        List<Finding> findings = new ArrayList<>();
        bySite(context, leaks).forEach(site -> findings.add(finding(context, site, ordinals)));
        List<Cleared> cleared = cleared(context, leaks);
        return new RuleResult(findings, cleared, findings.size() + cleared.size(), 0, 0);
    }

    private List<Cleared> cleared(RuleContext context, List<Leak> leaks) {
        List<Cleared> cleared = new ArrayList<>();
        context.ownership().kept().stream()
                .filter(kept -> kept.kind() == kind)
                .forEach(kept -> cleared.add(new Cleared(id, kept.site(), kept.guard())));
        for (Leak leak : leaks) {
            if (!counts(context, leak)) {
                cleared.add(new Cleared(id, leak.acquisition().site().span(), silence(context, leak)));
            }
        }
        return cleared;
    }

    private static String silence(RuleContext context, Leak leak) {
        Acquisition acquisition = leak.acquisition();
        if (context.rates().isGuarded(acquisition.function(), acquisition.site())) {
            return "it is opened only the first time that control comes here";
        }
        if (isCommand(context, leak)) {
            return "nobody in the tree calls the function, which ends the process where it fails";
        }
        return "it is opened once in the life of the process, which uses it to its end or ends where it is lost";
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
        Comparator<Leak> byRate = Comparator.comparing((Leak leak) -> weight(rate(context, leak)));
        Comparator<Leak> worst = Comparator.comparing(Leak::drained)
                .thenComparing(byRate.reversed())
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
        if (leak.kind() != Leak.Kind.OVERWRITTEN
                && context.rates().isGuarded(acquisition.function(), acquisition.site())) {
            return false;
        }
        return !isCommand(context, leak) && (Weight.repeats(rate(context, leak)) || new StartUp(context).goesOn(leak));
    }

    /** A function that nobody is seen to call again and again, and that ends the process where it fails; its loops count by themselves. */
    private static boolean isCommand(RuleContext context, Leak leak) {
        FunctionId function = leak.acquisition().function();
        boolean once = context.rates().of(function) == Rate.UNKNOWN || isHandedOver(context, function);
        return !inLoop(leak) && once && ProcessEnds.at(context, function);
    }

    private static boolean inLoop(Leak leak) {
        return leak.kind() == Leak.Kind.NEXT_ROUND || leak.kind() == Leak.Kind.OVERWRITTEN;
    }

    private static boolean isHandedOver(RuleContext context, FunctionId function) {
        List<CallEdge> callers = context.graph().callers(function);
        return !callers.isEmpty()
                && callers.stream().allMatch(edge -> edge.certainty() == CallEdge.Certainty.HANDED_OVER);
    }

    /** What a function loses once in each run counts by the function; what each round of a loop loses, by the loop. */
    private static Rate rate(RuleContext context, Leak leak) {
        Acquisition acquisition = leak.acquisition();
        return inLoop(leak) && !context.rates().isGuarded(acquisition.function(), acquisition.site())
                ? context.rates().at(acquisition.function(), acquisition.site())
                : context.rates().of(acquisition.function());
    }

    private Finding finding(RuleContext context, List<Leak> leaks, Ordinals ordinals) {
        Leak leak = leaks.get(0);
        Acquisition acquisition = leak.acquisition();
        FunctionFacts function = context.function(acquisition.function());
        CallPath path = context.rates().path(function.id(), rate(context, leak));
        Weight weight = leak.drained() && kind == Acquires.Kind.HTTP_BODY ? DRAINED : Weight.of(path);
        String opener = opener(acquisition.resource());
        boolean believed =
                acquisition.resource().belief().isPresent() || leak.assumption().isPresent();
        // Who loses a span loses what it would have told, and no more than memory beside.
        boolean capped = believed || kind == Acquires.Kind.SPAN;
        List<String> assumptions = new ArrayList<>(weight.assumptions());
        acquisition.resource().belief().ifPresent(assumptions::add);
        leak.assumption().ifPresent(assumptions::add);
        if (kind == Acquires.Kind.SPAN) {
            assumptions.add("nobody takes the span out of its context to end it");
        }
        String declared = context.declared(function).id().toString();
        return new Finding(
                id,
                capped && weight.severity() == Severity.ERROR ? Severity.WARNING : weight.severity(),
                capped || weight.severity() == Severity.NOTE ? Confidence.MEDIUM : weight.confidence(),
                acquisition.site().span(),
                function.runtimeSymbol(),
                words.opened() + " " + opener + " is " + words.released() + " when " + end(leak, function) + "; "
                        + weight.clause(),
                List.of(new TraceThread("path without " + words.release(), trace(leak))),
                path,
                held(context, leak),
                opener,
                assumptions,
                related(leaks),
                ordinals.fingerprint(id, declared, opener, "acquire"),
                Optional.empty());
    }

    static String opener(Resource resource) {
        String callee = resource.origin().get(resource.origin().size() - 1).callee();
        return resource.origin().size() == 1 ? LEADING_PATH.matcher(callee).replaceFirst("$1") : callee;
    }

    static String end(Leak leak, FunctionFacts function) {
        String name = shortName(function);
        return switch (leak.kind()) {
            case RETURN -> name + " returns at line " + leak.end().line();
            case HIDDEN, HIDDEN_IN_OWNER -> name + " returns only a value that hides it";
            case LEFT_BEHIND -> name + " settles down at line " + leak.end().line();
            case OVERWRITTEN -> "the next one takes its place in " + place(leak);
            case FORGOTTEN -> place(leak) + " forgets it at line " + leak.end().line();
            case NEXT_ROUND, DEFERRED -> "the loop opens the next one";
        };
    }

    private static String place(Leak leak) {
        return leak.owner()
                .map(place -> place.substring(place.lastIndexOf('/') + 1))
                .orElse("a field");
    }

    static String shortName(FunctionFacts function) {
        String symbol = function.runtimeSymbol();
        return symbol.substring(symbol.lastIndexOf('/') + 1);
    }

    static List<TraceStep> trace(Leak leak) {
        List<TraceStep> steps = new ArrayList<>();
        Resource resource = leak.acquisition().resource();
        for (int i = 0; i < resource.origin().size(); i++) {
            Resource.Hop hop = resource.origin().get(i);
            String text = i == 0 ? hop.callee() + " opens it" : hop.callee() + " returns it open";
            steps.add(new TraceStep(hop.span(), text));
        }
        steps.addAll(leak.steps());
        return steps;
    }

    /** Where goroutines show that it is open, for what has any. */
    static List<RuntimeSite> held(RuleContext context, Leak leak) {
        String symbol = leak.acquisition().resource().symbol();
        return context.library().models().signatures().stream()
                .filter(signature -> signature.acquiredBy().contains(symbol))
                .map(SignatureModel::kind)
                .distinct()
                .map(signature -> new RuntimeSite(
                        RuntimeSite.Role.HOLDS,
                        "",
                        RuntimeSite.Operation.CALL,
                        leak.acquisition().site().ordinal(),
                        leak.acquisition().site().span(),
                        Optional.of(signature)))
                .toList();
    }

    private static List<RelatedLocation> related(List<Leak> leaks) {
        List<RelatedLocation> related = new ArrayList<>();
        for (Leak leak : leaks.subList(1, leaks.size())) {
            boolean sameCall = leak.acquisition().equals(leaks.get(0).acquisition());
            related.add(
                    sameCall
                            ? new RelatedLocation(leak.end(), "it is lost here too")
                            : new RelatedLocation(
                                    leak.acquisition().site().span(), "what is opened here is lost in the same way"));
        }
        return related;
    }
}
