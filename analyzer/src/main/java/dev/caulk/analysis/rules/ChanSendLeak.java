package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.channel.ChanLeak;
import dev.caulk.analysis.engine.channel.ChannelEngine;
import dev.caulk.analysis.engine.explore.Site;
import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A goroutine that blocks forever in a channel send, because the receiver can leave without receiving. */
public final class ChanSendLeak implements Rule {
    private static final String ID = "chan-send-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a goroutine blocks forever in a channel send, because the receiver can leave without receiving",
                RuleInfo.Family.CHANNEL,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        ChannelEngine.Result result =
                ChannelEngine.run(context.program(), context.graph(), context.library(), context.cfgs());
        Ordinals ordinals = new Ordinals();
        List<Finding> findings = new ArrayList<>();
        List<Cleared> cleared = new ArrayList<>();
        result.cleared().forEach(c -> cleared.add(new Cleared(ID, c.make(), c.guard())));
        for (ChanLeak leak : result.leaks()) {
            if (isRefuted(context, leak)) {
                cleared.add(
                        new Cleared(ID, leak.make().span(), "all schedules were tried, and every send is received"));
            } else {
                findings.add(finding(context, leak, ordinals));
            }
        }
        RuleResult found = new RuleResult(findings, cleared, result.channels(), result.open(), result.bounded());
        return new Departed(context).added(new Standing(ID, Standstill.Kind.SEND, Phrases::send).added(found, context));
    }

    /** Counts of sends and receives do not see what values tell, such as a last one; a search of all schedules does. */
    private static boolean isRefuted(RuleContext context, ChanLeak leak) {
        boolean buffered = leak.make().capacity().isPresent()
                && leak.make().constantCapacity().orElse(1) > 0;
        // The search guesses how many values there are, which a buffer may hold or not.
        return !buffered
                && context.standstills()
                        .refutes(
                                leak.maker(),
                                new Site(leak.send().function(), leak.send().op()));
    }

    private static Finding finding(RuleContext context, ChanLeak leak, Ordinals ordinals) {
        FunctionFacts maker = context.function(leak.maker());
        ChanLeak.Place send = leak.send();
        CallPath path = context.rates().path(maker.id(), context.rates().at(maker.id(), leak.make()));
        Weight weight = Weight.of(path);
        List<String> assumptions = new ArrayList<>(weight.assumptions());
        boolean confirmed = context.standstills().stuck().contains(new Site(send.function(), send.op()));
        if (!confirmed) {
            assumptions.add("the search of schedules met a bound before it came to this wait");
        }
        if (!leak.exact()) {
            assumptions.add("more values are sent than the buffer holds (their number is not constant)");
        }
        String declared =
                context.declared(context.function(send.function())).id().toString();
        return new Finding(
                ID,
                weight.severity(),
                confirmed ? weight.confidence() : Standing.lower(weight.confidence()),
                span(send.op()),
                context.function(send.function()).runtimeSymbol(),
                "goroutine blocks forever in this send: " + leaves(maker, leak) + "; " + weight.clause(),
                threads(context, maker, leak, send),
                path,
                sites(context, leak),
                "channel made in " + Standing.shortName(maker),
                assumptions,
                related(leak),
                ordinals.fingerprint(
                        ID,
                        declared,
                        "local channel of " + context.declared(maker).id(),
                        "send"),
                Optional.empty());
    }

    private static String leaves(FunctionFacts maker, ChanLeak leak) {
        String buffer = leak.make().constantCapacity().orElse(0) == 0
                ? "the channel has no buffer"
                : "the buffer of " + leak.make().constantCapacity().getAsLong() + " can be full";
        String how = leak.nextRound()
                ? " can go on to the next round without receiving"
                : " can leave at line " + leak.end().line() + " without receiving";
        return buffer + " and " + Standing.shortName(maker) + how + (leak.exact() ? "" : " all values");
    }

    /** The send itself; of a select the case that sends. */
    private static Span span(Op op) {
        if (op instanceof Op.Select select) {
            return select.cases().stream()
                    .filter(Op.Select.SelectCase::isSend)
                    .findFirst()
                    .map(Op.Select.SelectCase::span)
                    .orElse(select.span());
        }
        return op.span();
    }

    private static List<TraceThread> threads(
            RuleContext context, FunctionFacts maker, ChanLeak leak, ChanLeak.Place send) {
        List<TraceStep> goroutine = new ArrayList<>();
        goroutine.add(new TraceStep(leak.make().span(), Standing.shortName(maker) + " makes the channel"));
        leak.starts().forEach(start -> goroutine.add(new TraceStep(start.op().span(), "starts the goroutine")));
        goroutine.add(new TraceStep(span(send.op()), "waits here for a receiver that never comes"));
        List<TraceStep> receiver = new ArrayList<>(leak.steps());
        String end = leak.nextRound() ? "makes a new channel and forgets this one" : "leaves, and nobody else receives";
        receiver.add(new TraceStep(leak.end(), Standing.shortName(maker) + " " + end));
        String name = Standing.shortName(context.function(send.function()));
        return List.of(
                new TraceThread("goroutine " + name, goroutine), new TraceThread(Standing.shortName(maker), receiver));
    }

    private static List<RuntimeSite> sites(RuleContext context, ChanLeak leak) {
        List<RuntimeSite> sites = new ArrayList<>();
        RuntimeSite.Operation blocked =
                leak.send().op() instanceof Op.Select ? RuntimeSite.Operation.SELECT : RuntimeSite.Operation.CHAN_SEND;
        sites.add(site(context, RuntimeSite.Role.BLOCKS, leak.send(), blocked));
        for (ChanLeak.Place start : leak.starts()) {
            RuntimeSite.Operation operation =
                    start.op() instanceof Op.Go ? RuntimeSite.Operation.GO : RuntimeSite.Operation.CALL;
            sites.add(site(context, RuntimeSite.Role.SPAWNS, start, operation));
        }
        return sites;
    }

    private static RuntimeSite site(
            RuleContext context, RuntimeSite.Role role, ChanLeak.Place place, RuntimeSite.Operation operation) {
        String symbol = context.function(place.function()).runtimeSymbol();
        return new RuntimeSite(role, symbol, operation, place.op().ordinal(), span(place.op()), Optional.empty());
    }

    private static List<RelatedLocation> related(ChanLeak leak) {
        List<RelatedLocation> related = new ArrayList<>();
        for (ChanLeak.Place send : leak.others()) {
            related.add(new RelatedLocation(span(send.op()), "this send on the same channel can block too"));
        }
        return related;
    }
}
