package dev.caulk.analysis.rules;

import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.engine.channel.ChanLeak;
import dev.caulk.analysis.engine.channel.Departure;
import dev.caulk.analysis.engine.channel.DepartureEngine;
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
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends whose receivers can leave, wherever these are: what is said of them rests on no schedule, so that it is a warning at most. */
final class Departed {
    private static final String ID = "chan-send-leak";

    private final RuleContext context;
    private final Ordinals ordinals = new Ordinals();

    Departed(RuleContext context) {
        this.context = context;
    }

    /** What was found before, and what was not said by that. */
    RuleResult added(RuleResult first) {
        Set<Span> said = new HashSet<>();
        for (Finding finding : first.findings()) {
            said.add(finding.span());
            finding.related().forEach(place -> said.add(place.span()));
        }
        List<Finding> all = new ArrayList<>(first.findings());
        for (Departure departure : DepartureEngine.run(
                context.program(), context.graph(), context.library(), context.cells(), context.cfgs())) {
            if (!said.contains(departure.send().op().span()) && !isRefuted(departure)) {
                all.add(finding(departure));
            }
        }
        return new RuleResult(all, first.cleared(), first.places(), first.open(), first.bounded());
    }

    /** Whether a search of schedules has seen that nobody stays there, or tells more of it. Sizes of buffers it guesses. */
    private boolean isRefuted(Departure departure) {
        Site send = new Site(departure.send().function(), departure.send().op());
        boolean searched = departure.reason() == Departure.Reason.LEFT
                && !departure.buffered()
                && departure.channel() instanceof Cell.Local;
        return context.standstills().tellsOf(send)
                || searched
                        && departure.makes().stream()
                                .anyMatch(make -> context.standstills().refutes(make.function(), send));
    }

    private Finding finding(Departure departure) {
        FunctionFacts function = context.function(departure.send().function());
        CallPath path = context.rates()
                .path(
                        function.id(),
                        context.rates().at(function.id(), departure.send().op()));
        Weight weight = Weight.of(path);
        String cell = departure.channel().text();
        return new Finding(
                ID,
                severity(departure, weight),
                departure.buffered() ? Confidence.LOW : Confidence.MEDIUM,
                departure.send().op().span(),
                function.runtimeSymbol(),
                "goroutine blocks forever in this send: " + why(departure) + "; " + weight.clause(),
                threads(function, departure),
                path,
                List.of(site(function, departure)),
                cell,
                assumptions(departure, weight),
                related(departure),
                ordinals.fingerprint(ID, context.declared(function).id().toString(), cell, "send to who left"),
                Optional.empty());
    }

    /** Room in a buffer makes it rare. */
    private static Severity severity(Departure departure, Weight weight) {
        return departure.buffered() || weight.severity() == Severity.NOTE ? Severity.NOTE : Severity.WARNING;
    }

    private static List<String> assumptions(Departure departure, Weight weight) {
        List<String> all = new ArrayList<>(weight.assumptions());
        all.add("receivers leave while the send waits (no schedule was searched)");
        if (departure.buffered()) {
            all.add("more values are sent than the buffer holds");
        }
        return all;
    }

    private String why(Departure departure) {
        String room = departure.buffered() ? "the buffer can be full" : "the channel has no buffer";
        return switch (departure.reason()) {
            case LEFT -> room + ", and who receives can leave first, at " + leaves(departure);
            case UNLIKE ->
                room + ", and while the select at " + lines(departure.unlike())
                        + " gives up when nobody wants more, this does not";
            case CONTEXT ->
                room + ", and who receives may leave when the context ends that "
                        + name(context.declared(
                                context.function(departure.send().function())))
                        + " gets, which this does not watch";
        };
    }

    private String leaves(Departure departure) {
        return String.join(
                ", ",
                departure.leaves().stream()
                        .map(leave -> "line " + leave.at().line() + " of " + name(context.function(leave.function())))
                        .distinct()
                        .toList());
    }

    private static String lines(List<ChanLeak.Place> places) {
        return String.join(
                ", ",
                places.stream()
                        .map(p -> "line " + p.op().span().line())
                        .distinct()
                        .toList());
    }

    private static String name(FunctionFacts function) {
        return Standing.shortName(function);
    }

    private static List<TraceThread> threads(FunctionFacts function, Departure departure) {
        List<TraceThread> threads = new ArrayList<>();
        threads.add(new TraceThread(
                "goroutine " + name(function),
                List.of(new TraceStep(departure.send().op().span(), "waits here for a receiver that never comes"))));
        for (Departure.Leave leave : departure.leaves()) {
            threads.add(new TraceThread(
                    "receiver",
                    List.of(
                            new TraceStep(
                                    Standing.span(new Site(
                                            leave.function(), leave.receiver().op())),
                                    "receives"),
                            new TraceStep(leave.at(), "leaves, and receives no more"))));
        }
        return threads;
    }

    private static RuntimeSite site(FunctionFacts function, Departure departure) {
        return new RuntimeSite(
                RuntimeSite.Role.BLOCKS,
                function.runtimeSymbol(),
                RuntimeSite.Operation.CHAN_SEND,
                departure.send().op().ordinal(),
                departure.send().op().span(),
                Optional.empty());
    }

    private static List<RelatedLocation> related(Departure departure) {
        List<RelatedLocation> related = new ArrayList<>();
        departure
                .makes()
                .forEach(make -> related.add(new RelatedLocation(make.op().span(), "the channel is made here")));
        departure.leaves().forEach(leave -> related.add(new RelatedLocation(leave.at(), "who receives leaves here")));
        departure.unlike().forEach(op -> related.add(new RelatedLocation(op.op().span(), "this send gives up")));
        return related.stream().distinct().toList();
    }
}
