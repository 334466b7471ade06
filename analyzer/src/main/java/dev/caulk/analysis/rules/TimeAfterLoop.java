package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.cfg.Cfg;
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
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
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
        FreshTimers timers = new FreshTimers(context.program(), context.library());
        for (FunctionFacts function : context.program().functions()) {
            for (FreshTimers.Fresh timer : function.body().map(timers::in).orElse(List.of())) {
                Verdict verdict = verdict(context, function, timer);
                if (verdict.severity().isPresent()) {
                    findings.add(finding(context, function, timer.call(), verdict, ordinals));
                } else {
                    cleared.add(new Cleared(ID, timer.call().span(), verdict.text()));
                }
            }
        }
        return new RuleResult(findings, cleared, findings.size() + cleared.size(), 0, 0);
    }

    /**
     * What becomes of the timers of a call.
     *
     * @param severity none where they do no harm
     * @param text the message, or why they do no harm
     * @param steps what happens to the timer after its start
     */
    private record Verdict(Optional<Severity> severity, String text, List<TraceStep> steps) {
        static Verdict fine(String why) {
            return new Verdict(Optional.empty(), why, List.of());
        }

        static Verdict of(Severity severity, String text, TraceStep... steps) {
            return new Verdict(Optional.of(severity), text, List.of(steps));
        }
    }

    private static Verdict verdict(RuleContext context, FunctionFacts function, FreshTimers.Fresh timer) {
        Cfg cfg = context.cfgs().of(function.id()).orElseThrow();
        if (cfg.loopsAround(timer.call()).stream().allMatch(loop -> loop.bound() instanceof LoopBound.Constant)) {
            return Verdict.fine("no loop that runs any number of times is around it");
        }
        GoVersion go = context.program().goVersion(function.id());
        if (go.compareTo(COLLECTED) >= 0) {
            return Verdict.fine("its module asks for Go " + go + ", which collects timers that nobody refers to");
        }
        TimerRounds rounds = new TimerRounds(context.graph());
        if (rounds.abandons(cfg, timer)) {
            return Verdict.of(
                    Severity.WARNING,
                    "each round of the loop starts a timer, and one that another case gets ahead of is kept until it fires");
        }
        Optional<Op> forgotten = new FieldTimers(context.program(), context.graph(), context.cfgs())
                .forgotten(function.id(), cfg, timer);
        if (forgotten.isPresent()) {
            return Verdict.of(
                    Severity.WARNING,
                    "the field that this timer is kept in is set to nil while it runs, and the loop starts another one",
                    new TraceStep(forgotten.get().span(), "forgets the timer, which is kept until it fires"));
        }
        return rounds.makesOneEach(function.id(), cfg, timer)
                ? Verdict.of(
                        Severity.NOTE,
                        "each round of the loop makes a timer; a Ticker, or Reset of a single Timer, does with one")
                : Verdict.fine("each round waits until it fires, or leaves the loop");
    }

    private static Finding finding(
            RuleContext context, FunctionFacts function, Op.Call call, Verdict verdict, Ordinals ordinals) {
        CallPath path = context.rates().path(function.id(), context.rates().of(function.id()));
        String declared = context.declared(function).id().toString();
        List<TraceStep> steps = new ArrayList<>();
        steps.add(new TraceStep(call.span(), "starts a timer that is kept until it fires"));
        steps.addAll(verdict.steps());
        return new Finding(
                ID,
                verdict.severity().orElseThrow(),
                Confidence.HIGH,
                call.span(),
                function.runtimeSymbol(),
                verdict.text(),
                List.of(new TraceThread("round of the loop", steps)),
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
