package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** A goroutine that waits for others with a lock held that these need first. */
public final class LockChanDeadlock implements Rule {
    private static final String ID = "lock-chan-deadlock";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a goroutine waits at a channel, a wait group or a condition with a lock held that the other side needs first",
                RuleInfo.Family.LOCK,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Standing(ID, Standstill.Kind.LOCK_AND_CHANNEL, Phrases::lockAndChannel).check(context);
    }
}
