package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** A path that leaves with a lock held. */
public final class LockNotReleased implements Rule {
    private static final String ID = "lock-not-released";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a path leaves with a lock held that other paths release",
                RuleInfo.Family.LOCK,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Standing(ID, Standstill.Kind.NOT_RELEASED, Phrases::notReleased).check(context);
    }
}
