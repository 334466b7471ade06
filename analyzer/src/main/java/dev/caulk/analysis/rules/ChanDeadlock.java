package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** Goroutines that wait for each other at channels. */
public final class ChanDeadlock implements Rule {
    private static final String ID = "chan-deadlock";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "goroutines wait for each other at channels, in a circle",
                RuleInfo.Family.CHANNEL,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Standing(ID, Standstill.Kind.CHANNELS, Phrases::circle).check(context);
    }
}
