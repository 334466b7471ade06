package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** An operation on a channel that is nil, or a select without cases. */
public final class ChanNil implements Rule {
    private static final String ID = "chan-nil";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "an operation on a nil channel, or a select without cases, blocks its goroutine forever",
                RuleInfo.Family.CHANNEL,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Standing(ID, Standstill.Kind.NIL, Phrases::nil).check(context);
    }
}
