package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** A wait group that waits forever, because more is added than is ever done. */
public final class WaitgroupStuck implements Rule {
    private static final String ID = "waitgroup-stuck";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a wait group waits forever, because more is added than is ever done",
                RuleInfo.Family.LOCK,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Standing(ID, Standstill.Kind.GROUP, Phrases::group).check(context);
    }
}
