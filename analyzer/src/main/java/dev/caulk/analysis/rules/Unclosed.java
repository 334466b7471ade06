package dev.caulk.analysis.rules;

import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.engine.channel.ChanLeak;
import dev.caulk.analysis.engine.channel.CloseEngine;
import dev.caulk.analysis.engine.channel.ForgottenClose;
import dev.caulk.analysis.engine.explore.Site;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Receivers that wait for a close which the goroutine that feeds them forgets on one of its ways out. */
final class Unclosed {
    private static final String ID = "chan-recv-leak";

    private final RuleContext context;
    private final Ordinals ordinals = new Ordinals();

    Unclosed(RuleContext context) {
        this.context = context;
    }

    /** What was found before, and what was not said by that. */
    RuleResult added(RuleResult first) {
        Set<Span> said = new HashSet<>();
        first.findings().forEach(finding -> said.add(finding.span()));
        List<Finding> all = new ArrayList<>(first.findings());
        Set<Span> exits = new HashSet<>();
        for (ForgottenClose forgotten :
                CloseEngine.run(context.program(), context.graph(), context.cells(), context.cfgs())) {
            boolean known = forgotten.waiting().stream()
                    .anyMatch(place -> said.contains(place.op().span()));
            if (!known && !isRefuted(forgotten) && exits.add(forgotten.exits().get(0))) {
                all.add(finding(forgotten));
            }
        }
        return new RuleResult(all, first.cleared(), first.places(), first.open(), first.bounded());
    }

    /** Whether a search of all schedules has seen everybody who waits go on. */
    private boolean isRefuted(ForgottenClose forgotten) {
        return forgotten.channel() instanceof Cell.Local
                && !forgotten.waiting().isEmpty()
                && context.cells().uses(forgotten.channel()).of(Operation.Kind.MAKE).stream()
                        .anyMatch(make -> forgotten.waiting().stream()
                                .allMatch(place -> context.standstills()
                                        .refutes(make.function(), new Site(place.function(), place.op()))));
    }

    private Finding finding(ForgottenClose forgotten) {
        FunctionFacts function = context.function(forgotten.close().function());
        CallPath path = context.rates()
                .path(
                        function.id(),
                        context.rates().at(function.id(), forgotten.close().op()));
        Weight weight = Weight.of(path);
        String cell = forgotten.channel().text();
        List<String> assumptions = new ArrayList<>(weight.assumptions());
        assumptions.add("who receives waits for the close (no schedule was searched)");
        return new Finding(
                ID,
                weight.severity() == Severity.NOTE ? Severity.NOTE : Severity.WARNING,
                forgotten.waiting().isEmpty() ? Confidence.LOW : Confidence.MEDIUM,
                forgotten.exits().get(0),
                function.runtimeSymbol(),
                message(function, forgotten) + "; " + weight.clause(),
                threads(function, forgotten),
                path,
                sites(forgotten),
                cell,
                assumptions,
                related(forgotten),
                ordinals.fingerprint(ID, context.declared(function).id().toString(), cell, "forgotten close"),
                Optional.empty());
    }

    private static String message(FunctionFacts function, ForgottenClose forgotten) {
        String who = forgotten.waiting().isEmpty()
                ? "who receives until then"
                : "the receive at line "
                        + forgotten.waiting().get(0).op().span().line();
        return Standing.shortName(function) + " returns here without closing the channel that it closes at line "
                + forgotten.close().op().span().line() + ", and " + who + " blocks forever";
    }

    private static List<TraceThread> threads(FunctionFacts function, ForgottenClose forgotten) {
        List<TraceThread> threads = new ArrayList<>();
        threads.add(new TraceThread(
                "goroutine " + Standing.shortName(function),
                List.of(new TraceStep(forgotten.exits().get(0), "returns, and the channel stays open"))));
        for (ChanLeak.Place place : forgotten.waiting()) {
            threads.add(new TraceThread(
                    "receiver", List.of(new TraceStep(place.op().span(), "waits for the next value, or the close"))));
        }
        return threads;
    }

    private List<RuntimeSite> sites(ForgottenClose forgotten) {
        return forgotten.waiting().stream()
                .map(place -> new RuntimeSite(
                        RuntimeSite.Role.BLOCKS,
                        context.function(place.function()).runtimeSymbol(),
                        RuntimeSite.Operation.CHAN_RECEIVE,
                        place.op().ordinal(),
                        place.op().span(),
                        Optional.empty()))
                .toList();
    }

    private static List<RelatedLocation> related(ForgottenClose forgotten) {
        List<RelatedLocation> related = new ArrayList<>();
        Op close = forgotten.close().op();
        related.add(new RelatedLocation(close.span(), "closes the channel on another way out"));
        forgotten.waiting().forEach(p -> related.add(new RelatedLocation(p.op().span(), "waits for the close")));
        forgotten.exits().stream()
                .skip(1)
                .forEach(exit -> related.add(new RelatedLocation(exit, "returns without closing it, too")));
        return related.stream().distinct().toList();
    }
}
