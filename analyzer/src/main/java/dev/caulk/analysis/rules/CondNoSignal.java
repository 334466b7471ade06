package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** A condition that is waited for and never signalled. */
public final class CondNoSignal implements Rule {
    private static final String ID = "cond-no-signal";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a condition is waited for that nobody signals",
                RuleInfo.Family.LOCK,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Standing(ID, Standstill.Kind.CONDITION, Phrases::condition).check(context);
    }
}
