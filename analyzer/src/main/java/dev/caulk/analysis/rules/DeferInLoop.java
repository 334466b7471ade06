package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.engine.ownership.Leak;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.Acquires;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A deferred release in a loop that opens something in each round: all of it stays open until the function returns. */
public final class DeferInLoop implements Rule {
    private static final String ID = "defer-in-loop";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a deferred call in a loop releases nothing before the function returns",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Ordinals ordinals = new Ordinals();
        Set<Span> seen = new HashSet<>();
        for (Leak leak : context.ownership().leaks()) {
            boolean span = leak.acquisition().resource().acquires().kind() == Acquires.Kind.SPAN;
            if (leak.kind() == Leak.Kind.DEFERRED && !span && seen.add(leak.end())) {
                findings.add(finding(context, leak, ordinals));
            }
        }
        return new RuleResult(findings, List.of(), findings.size(), 0, 0);
    }

    private static Finding finding(RuleContext context, Leak leak, Ordinals ordinals) {
        FunctionFacts function = context.function(leak.acquisition().function());
        CallPath path = context.rates().path(function.id(), context.rates().of(function.id()));
        boolean endless = isEndless(context, leak);
        String opener = MustRelease.opener(leak.acquisition().resource());
        String runs =
                endless ? "the loop has no end of its own" : Weight.of(path).clause();
        boolean unknown = path.rate() == Rate.UNKNOWN && !endless;
        return new Finding(
                ID,
                severity(path.rate(), endless),
                unknown ? Confidence.MEDIUM : Confidence.HIGH,
                leak.end(),
                function.runtimeSymbol(),
                "what each round of the loop gets from " + opener + " is released only when "
                        + MustRelease.shortName(function) + " returns; " + runs,
                List.of(new TraceThread("round of the loop", MustRelease.trace(leak))),
                path,
                MustRelease.held(context, leak),
                opener,
                unknown ? Weight.of(path).assumptions() : List.of(),
                List.of(),
                ordinals.fingerprint(ID, context.declared(function).id().toString(), opener, "defer"),
                Optional.empty());
    }

    private static Severity severity(Rate rate, boolean endless) {
        if (endless || rate == Rate.PER_ITEM || rate == Rate.PERIODIC) {
            return Severity.ERROR;
        }
        return rate == Rate.ONCE ? Severity.NOTE : Severity.WARNING;
    }

    /** Whether a loop around the deferred call has no condition of its own: it goes on until something leaves it. */
    private static boolean isEndless(RuleContext context, Leak leak) {
        Cfg cfg = context.cfgs().of(leak.acquisition().function()).orElseThrow();
        return cfg.body().ops().stream()
                .filter(op -> op instanceof Op.Defer && op.span().equals(leak.end()))
                .flatMap(op -> cfg.loopsAround(op).stream())
                .anyMatch(loop -> loop.bound() instanceof LoopBound.Channel || hasNoCondition(cfg, loop));
    }

    private static boolean hasNoCondition(Cfg cfg, Loop loop) {
        return !(loop.bound() instanceof LoopBound.Constant)
                && !(loop.bound() instanceof LoopBound.Symbolic)
                && cfg.body().blocks().get(loop.header()).successors().stream().allMatch(loop::contains);
    }
}
