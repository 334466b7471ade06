package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A gRPC server whose options leave idle connections open for as long as the client lives. */
public final class GrpcServerKeepalive implements Rule {
    private static final String ID = "grpc-server-keepalive";
    private static final String NEW_SERVER = "google.golang.org/grpc.NewServer";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a gRPC server keeps every idle connection",
                RuleInfo.Family.OWNERSHIP,
                Severity.NOTE,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        List<Cleared> cleared = new ArrayList<>();
        Ordinals ordinals = new Ordinals();
        for (FunctionFacts function : context.program().functions()) {
            function.body()
                    .ifPresent(body -> body.ops().stream()
                            .filter(GrpcServerKeepalive::makesServer)
                            .map(Op.Call.class::cast)
                            .forEach(call -> judge(context, function, body, call, ordinals)
                                    .ifPresentOrElse(
                                            findings::add,
                                            () -> cleared.add(new Cleared(
                                                    ID, call.span(), guard(context, function, body, call))))));
        }
        return new RuleResult(findings, cleared, findings.size() + cleared.size(), 0, 0);
    }

    private static boolean makesServer(Op op) {
        return op instanceof Op.Call call
                && call.callee() instanceof Callee.External external
                && external.symbol().equals(NEW_SERVER);
    }

    private static Optional<Finding> judge(
            RuleContext context, FunctionFacts function, FunctionBody body, Op.Call call, Ordinals ordinals) {
        return new ServerOptions(context).leaveIdle(function.id(), body, call)
                ? ServerUse.listens(context, function, body, call)
                        .filter(reach -> reach != Listeners.Reach.MEMORY)
                        .map(reach -> finding(context, function, call, reach, ordinals))
                : Optional.empty();
    }

    private static String guard(RuleContext context, FunctionFacts function, FunctionBody body, Op.Call call) {
        if (!new ServerOptions(context).leaveIdle(function.id(), body, call)) {
            return "its options set keepalive parameters, or are not all known";
        }
        return ServerUse.listens(context, function, body, call).isPresent()
                ? "only this process can reach it"
                : "it is not seen to accept connections from a network";
    }

    private static Finding finding(
            RuleContext context, FunctionFacts function, Op.Call call, Listeners.Reach reach, Ordinals ordinals) {
        CallPath path = context.rates().path(function.id(), context.rates().of(function.id()));
        TraceStep made = new TraceStep(call.span(), "the server is made without keepalive parameters");
        return new Finding(
                ID,
                Severity.NOTE,
                reach == Listeners.Reach.NETWORK ? Confidence.HIGH : Confidence.MEDIUM,
                call.span(),
                function.runtimeSymbol(),
                "the server has neither a limit for idle connections nor a keepalive time, so it keeps connections that"
                        + " nobody uses" + (reach == Listeners.Reach.LOCAL ? "" : ", and dead ones for two hours"),
                List.of(new TraceThread("server", List.of(made))),
                path,
                List.of(),
                "grpc.Server",
                reach != Listeners.Reach.UNKNOWN
                        ? List.of()
                        : List.of("clients on other machines can connect to it (its listener is not known)"),
                List.of(),
                ordinals.fingerprint(ID, context.declared(function).id().toString(), "grpc.Server", "options"),
                Optional.empty());
    }
}
