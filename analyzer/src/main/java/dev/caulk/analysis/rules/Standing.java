package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.engine.explore.Site;
import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.engine.explore.Standstill.Blocked;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What rules about goroutines that can never go on have in common.
 *
 * @param kind what the rule is about
 * @param words what it says of one
 */
record Standing(String id, Standstill.Kind kind, Function<Standstill, String> words) {
    RuleResult check(RuleContext context) {
        Ordinals ordinals = new Ordinals();
        List<Finding> findings = new ArrayList<>();
        for (Standstill standstill : context.standstills().standstills()) {
            if (standstill.kind() == kind && !isMeant(context, standstill)) {
                findings.add(finding(context, standstill, ordinals));
            }
        }
        return new RuleResult(findings, List.of(), findings.size(), 0, 0);
    }

    /**
     * What another engine found, and those that it did not find: where it reports or names one of the same places, it has said all
     * about that.
     */
    RuleResult added(RuleResult first, RuleContext context) {
        Set<Span> said = new HashSet<>();
        // Who locks again what the round before left locked is a victim of that.
        context.locks()
                .leaks()
                .forEach(leak -> said.add(leak.chain().get(0).op().span()));
        for (Finding finding : first.findings()) {
            said.add(finding.span());
            finding.related().forEach(place -> said.add(place.span()));
        }
        List<Finding> all = new ArrayList<>(first.findings());
        for (Finding finding : check(context).findings()) {
            boolean known = said.contains(finding.span())
                    || finding.related().stream().map(RelatedLocation::span).anyMatch(said::contains);
            if (!known) {
                all.add(finding);
            }
        }
        return new RuleResult(all, first.cleared(), first.places(), first.open(), first.bounded());
    }

    /** What a main function calls once and what waits there forever keeps the program alive. */
    private static boolean isMeant(RuleContext context, Standstill standstill) {
        boolean waits = standstill.kind() == Standstill.Kind.RECEIVE || standstill.kind() == Standstill.Kind.NIL;
        return waits
                && context.rates().of(standstill.root()) == Rate.ONCE
                && standstill.cause().stream()
                        .anyMatch(blocked -> blocked.started().isEmpty())
                && isCalled(context, standstill.root());
    }

    /** Whether a path of calls leads to the function from main, on the main goroutine. */
    private static boolean isCalled(RuleContext context, FunctionId function) {
        Set<FunctionId> seen = new HashSet<>();
        Deque<FunctionId> work = new ArrayDeque<>(List.of(function));
        while (!work.isEmpty()) {
            FunctionId at = work.pop();
            if (context.program().isMain(at)) {
                return true;
            }
            context.graph().callers(at).stream()
                    .filter(edge -> edge.kind() == CallEdge.Kind.CALL && seen.add(edge.caller()))
                    .forEach(edge -> work.add(edge.caller()));
        }
        return false;
    }

    Finding finding(RuleContext context, Standstill standstill, Ordinals ordinals) {
        FunctionFacts function = context.function(standstill.at().function());
        CallPath path = context.rates()
                .path(standstill.root(), context.rates().at(standstill.root(), start(context, standstill)));
        Weight weight = Weight.of(path);
        List<String> assumptions = new ArrayList<>(weight.assumptions());
        if (standstill.bounded()) {
            assumptions.add("the search met a bound: loops, goroutines or states were left out");
        }
        if (standstill.guessed()) {
            assumptions.add("what the wait is for does not hold yet");
        }
        return new Finding(
                id,
                weight.severity(),
                standstill.bounded() || standstill.guessed() ? lower(weight.confidence()) : weight.confidence(),
                span(standstill.at()),
                function.runtimeSymbol(),
                words.apply(standstill) + "; " + weight.clause(),
                threads(context, standstill),
                path,
                sites(context, standstill),
                cell(context, standstill),
                assumptions,
                related(standstill),
                ordinals.fingerprint(
                        id, context.declared(function).id().toString(), cell(context, standstill), kind.name()),
                Optional.empty());
    }

    static Confidence lower(Confidence confidence) {
        return confidence == Confidence.HIGH ? Confidence.MEDIUM : confidence;
    }

    /** The Op of the root by which it comes to the standstill, whose loops count. */
    private static Op start(RuleContext context, Standstill standstill) {
        List<Op> ops = context.function(standstill.root()).body().orElseThrow().ops();
        return standstill.schedule().stream()
                .map(Standstill.Scheduled::at)
                .filter(at -> at.function().equals(standstill.root()))
                .map(Site::op)
                .findFirst()
                .orElse(ops.get(0));
    }

    private static String cell(RuleContext context, Standstill standstill) {
        return standstill
                .made()
                .map(made -> "channel made in " + shortName(context.function(made.function())))
                .orElse("objects of " + shortName(context.function(standstill.root())));
    }

    static String shortName(FunctionFacts function) {
        String symbol = function.runtimeSymbol();
        return symbol.substring(symbol.lastIndexOf('/') + 1);
    }

    /** Of a select that sends the first case which does. */
    static Span span(Site at) {
        return at.op() instanceof Op.Select select
                ? select.cases().stream()
                        .filter(Op.Select.SelectCase::isSend)
                        .findFirst()
                        .map(Op.Select.SelectCase::span)
                        .orElse(select.span())
                : at.op().span();
    }

    private static List<TraceThread> threads(RuleContext context, Standstill standstill) {
        Map<Integer, List<TraceStep>> steps = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        names.put(0, shortName(context.function(standstill.root())));
        List<Blocked> all = new ArrayList<>(standstill.cause());
        all.addAll(standstill.victims());
        for (Standstill.Scheduled step : standstill.schedule()) {
            steps.computeIfAbsent(step.goroutine(), g -> new ArrayList<>())
                    .add(new TraceStep(span(step.at()), Doing.words(step.at().op())));
        }
        for (Blocked blocked : all) {
            steps.computeIfAbsent(blocked.goroutine(), g -> new ArrayList<>())
                    .add(new TraceStep(span(blocked.at()), blocked.what() + " forever"));
            Site outermost =
                    blocked.stack().isEmpty() ? blocked.at() : blocked.stack().get(0);
            names.putIfAbsent(blocked.goroutine(), "goroutine " + shortName(context.function(outermost.function())));
        }
        List<TraceThread> threads = new ArrayList<>();
        steps.forEach((goroutine, of) ->
                threads.add(new TraceThread(names.getOrDefault(goroutine, "another goroutine"), of)));
        return threads;
    }

    private static List<RuntimeSite> sites(RuleContext context, Standstill standstill) {
        List<RuntimeSite> sites = new ArrayList<>();
        List<Blocked> all = new ArrayList<>(standstill.cause());
        all.addAll(standstill.victims());
        for (Blocked blocked : all) {
            sites.add(site(
                    context,
                    RuntimeSite.Role.BLOCKS,
                    blocked.at(),
                    operation(blocked.at().op())));
            blocked.started()
                    .ifPresent(at -> sites.add(site(context, RuntimeSite.Role.SPAWNS, at, RuntimeSite.Operation.GO)));
        }
        return sites.stream().distinct().toList();
    }

    private static RuntimeSite.Operation operation(Op op) {
        if (op instanceof Op.Send) {
            return RuntimeSite.Operation.CHAN_SEND;
        }
        if (op instanceof Op.Recv) {
            return RuntimeSite.Operation.CHAN_RECEIVE;
        }
        return op instanceof Op.Select ? RuntimeSite.Operation.SELECT : RuntimeSite.Operation.WAIT;
    }

    private static RuntimeSite site(
            RuleContext context, RuntimeSite.Role role, Site at, RuntimeSite.Operation operation) {
        String symbol = context.function(at.function()).runtimeSymbol();
        return new RuntimeSite(role, symbol, operation, at.op().ordinal(), span(at), Optional.empty());
    }

    private static List<RelatedLocation> related(Standstill standstill) {
        List<RelatedLocation> related = new ArrayList<>();
        for (Blocked blocked : standstill.cause()) {
            if (!blocked.at().equals(standstill.at())) {
                related.add(new RelatedLocation(span(blocked.at()), blocked.what() + " forever"));
            }
        }
        for (Site other : standstill.others()) {
            if (!other.equals(standstill.at())) {
                related.add(new RelatedLocation(span(other), "taken or added here"));
            }
        }
        for (Blocked victim : standstill.victims()) {
            related.add(new RelatedLocation(span(victim.at()), victim.what() + " as well"));
        }
        return related.stream().distinct().toList();
    }
}
