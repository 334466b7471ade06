package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.ConstantPaths;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.ChanModel;
import dev.caulk.model.FunctionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A timer that each round of a loop starts anew and no round stops, in modules whose Go keeps it until it fires. */
public final class TimeAfterLoop implements Rule {
    private static final String ID = "time-after-loop";

    /** The release from which on timers that nobody refers to are collected (go.dev/doc/go1.23, Timer changes). */
    private static final GoVersion COLLECTED = new GoVersion(1, 23);

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "each round of a loop leaves a timer behind until it fires",
                RuleInfo.Family.OWNERSHIP,
                Severity.WARNING,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        List<Cleared> cleared = new ArrayList<>();
        Ordinals ordinals = new Ordinals();
        for (FunctionFacts function : context.program().functions()) {
            for (Op.Call call : function.body().map(b -> timers(context, b)).orElse(List.of())) {
                guard(context, function, call)
                        .ifPresentOrElse(
                                why -> cleared.add(new Cleared(ID, call.span(), why)),
                                () -> findings.add(finding(context, function, call, ordinals)));
            }
        }
        return new RuleResult(findings, cleared, findings.size() + cleared.size(), 0, 0);
    }

    /** Calls that return nothing but the channel of a new timer, so that nobody can stop it. */
    private static List<Op.Call> timers(RuleContext context, FunctionBody body) {
        return body.ops().stream()
                .filter(Op.Call.class::isInstance)
                .map(Op.Call.class::cast)
                .filter(call -> context.library().of(body, call).stream()
                        .map(FunctionModel::chan)
                        .flatMap(Optional::stream)
                        .anyMatch(TimeAfterLoop::firesOnce))
                .toList();
    }

    private static boolean firesOnce(ChanModel chan) {
        return chan.env() == ChanModel.Env.TIMER && chan.sends() == 1;
    }

    private static Optional<String> guard(RuleContext context, FunctionFacts function, Op.Call call) {
        Cfg cfg = context.cfgs().of(function.id()).orElseThrow();
        if (cfg.loopsAround(call).stream().allMatch(loop -> loop.bound() instanceof LoopBound.Constant)) {
            return Optional.of("no loop that runs any number of times is around it");
        }
        GoVersion go = context.program().goVersion(function.id());
        if (go.compareTo(COLLECTED) >= 0) {
            return Optional.of("its module asks for Go " + go + ", which collects timers that nobody refers to");
        }
        boolean early = cfg.body().ops().stream()
                .anyMatch(op -> op instanceof Op.Select select && leavesEarly(cfg, call, select));
        return early ? Optional.empty() : Optional.of("each round waits until it fires, or leaves the loop");
    }

    /** Whether a round can go on to the next one by another case of a select that waits for the timer. */
    private static boolean leavesEarly(Cfg cfg, Op.Call call, Op.Select select) {
        List<Op.Select.SelectCase> cases = select.cases();
        if (cases.stream().noneMatch(c -> c.channel() == call.id())) {
            return false;
        }
        List<Integer> successors = cfg.block(select).successors();
        ConstantPaths paths = new ConstantPaths(cfg.body());
        for (int i = 0; i < successors.size(); i++) {
            boolean fired = i < cases.size() && cases.get(i).channel() == call.id();
            if (!fired
                    && paths.reaches(
                            cfg.block(select).id(),
                            successors.get(i),
                            cfg.block(call).id())) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(RuleContext context, FunctionFacts function, Op.Call call, Ordinals ordinals) {
        CallPath path = context.rates().path(function.id(), context.rates().of(function.id()));
        String declared = context.declared(function).id().toString();
        TraceStep starts = new TraceStep(call.span(), "starts a timer that is kept until it fires");
        return new Finding(
                ID,
                Severity.WARNING,
                Confidence.HIGH,
                call.span(),
                function.runtimeSymbol(),
                "each round of the loop starts a timer, and one that another case gets ahead of is kept until it fires",
                List.of(new TraceThread("round of the loop", List.of(starts))),
                path,
                List.of(),
                "timer",
                List.of("timers are kept until they fire, as with Go "
                        + context.program().goVersion(function.id())),
                List.of(),
                ordinals.fingerprint(ID, declared, "timer", "call"),
                Optional.empty());
    }
}
