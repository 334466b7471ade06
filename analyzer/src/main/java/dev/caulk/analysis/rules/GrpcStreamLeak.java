package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.engine.ownership.Leak;
import dev.caulk.analysis.engine.ownership.StreamContexts;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.Acquires;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A gRPC client stream that is left before its end, with a context that goes on. */
public final class GrpcStreamLeak implements Rule {
    private static final String ID = "grpc-stream-leak";
    private static final int MAX_DEPTH = 4;

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a gRPC stream is left before its end, and its context does not end either",
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
        Set<Op.Call> seen = new HashSet<>();
        StreamContexts contexts = new StreamContexts(context.program(), context.library());
        for (Leak leak : context.ownership().leaks()) {
            if (leak.acquisition().resource().acquires().kind() != Acquires.Kind.GRPC_STREAM
                    || leak.kind() == Leak.Kind.DEFERRED
                    || leak.kind() == Leak.Kind.HIDDEN_IN_OWNER) {
                continue;
            }
            StreamContexts.Life life = life(context, contexts, leak);
            if (life == StreamContexts.Life.ENDS
                    || context.program().isMain(leak.acquisition().function())) {
                cleared.add(
                        new Cleared(ID, leak.acquisition().site().span(), "it ends with its context, or the process"));
            } else if (seen.add(leak.acquisition().site())) {
                findings.add(finding(context, leak, life, ordinals));
            }
        }
        return new RuleResult(findings, cleared, findings.size() + cleared.size(), 0, 0);
    }

    private static StreamContexts.Life life(RuleContext context, StreamContexts contexts, Leak leak) {
        FunctionId function = leak.acquisition().function();
        return resolve(
                context,
                contexts,
                function,
                contexts.of(function, leak.acquisition().site()),
                0);
    }

    /** Follows a parameter to the callers; the longest life among them counts. */
    private static StreamContexts.Life resolve(
            RuleContext context, StreamContexts contexts, FunctionId function, StreamContexts.Found found, int depth) {
        if (found.life() != StreamContexts.Life.PARAMETER) {
            return found.life();
        }
        boolean served = context.rates().roots().stream()
                .anyMatch(root -> root.function().equals(function) && root.rate() == Rate.PER_ITEM);
        if (served) {
            return StreamContexts.Life.ENDS;
        }
        List<CallEdge> callers = context.graph().callers(function);
        if (callers.isEmpty() || depth >= MAX_DEPTH) {
            return StreamContexts.Life.UNKNOWN;
        }
        return callers.stream()
                .map(edge -> passed(context, contexts, edge, found.parameter(), depth))
                .max(Comparator.naturalOrder())
                .orElse(StreamContexts.Life.UNKNOWN);
    }

    private static StreamContexts.Life passed(
            RuleContext context, StreamContexts contexts, CallEdge edge, int parameter, int depth) {
        FunctionBody body = context.function(edge.caller()).body().orElseThrow();
        if (!(body.definition(edge.site()) instanceof Op.Invocation call)
                || parameter >= call.arguments().size()
                || !edge.isDirect(call)) {
            return StreamContexts.Life.UNKNOWN;
        }
        StreamContexts.Found given = contexts.of(edge.caller(), call.arguments().get(parameter));
        return resolve(context, contexts, edge.caller(), given, depth + 1);
    }

    private static Finding finding(RuleContext context, Leak leak, StreamContexts.Life life, Ordinals ordinals) {
        FunctionFacts function = context.function(leak.acquisition().function());
        Rate rate = leak.kind() == Leak.Kind.NEXT_ROUND
                ? context.rates().at(function.id(), leak.acquisition().site())
                : context.rates().of(function.id());
        CallPath path = context.rates().path(function.id(), rate);
        String opener = MustRelease.opener(leak.acquisition().resource());
        List<String> assumptions = new ArrayList<>(Weight.of(path).assumptions());
        if (life == StreamContexts.Life.UNKNOWN) {
            assumptions.add("the context that it is opened with outlives the call");
        }
        boolean sure = life == StreamContexts.Life.ENDLESS && rate != Rate.UNKNOWN && rate != Rate.ONCE;
        return new Finding(
                ID,
                severity(rate, life),
                sure ? Confidence.HIGH : Confidence.MEDIUM,
                leak.acquisition().site().span(),
                function.runtimeSymbol(),
                "stream opened by " + opener + " has not ended when " + MustRelease.end(leak, function)
                        + ", and its context goes on; " + Weight.of(path).clause(),
                List.of(new TraceThread("path without an end of the stream", MustRelease.trace(leak))),
                path,
                MustRelease.held(context, leak),
                opener,
                assumptions,
                List.of(),
                ordinals.fingerprint(ID, context.declared(function).id().toString(), opener, "acquire"),
                Optional.empty());
    }

    private static Severity severity(Rate rate, StreamContexts.Life life) {
        if (rate == Rate.ONCE) {
            return Severity.NOTE;
        }
        boolean repeated = rate == Rate.PER_ITEM || rate == Rate.PERIODIC;
        return repeated && life == StreamContexts.Life.ENDLESS ? Severity.ERROR : Severity.WARNING;
    }
}
