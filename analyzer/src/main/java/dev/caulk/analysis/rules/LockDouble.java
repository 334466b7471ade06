package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** A goroutine that locks a mutex which it already holds. */
public final class LockDouble implements Rule {
    private static final String ID = "lock-double";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a goroutine locks a mutex that it already holds",
                RuleInfo.Family.LOCK,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Standing(ID, Standstill.Kind.DOUBLE, Phrases::doubled).check(context);
    }
}
