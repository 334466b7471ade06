package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** Goroutines that take the same locks in opposite orders. */
public final class LockOrder implements Rule {
    private static final String ID = "lock-order";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "goroutines take the same locks in opposite orders",
                RuleInfo.Family.LOCK,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Standing(ID, Standstill.Kind.ORDER, Phrases::order).check(context);
    }
}
