package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.model.Acquires;

/** A ticker that is not stopped on every path. */
public final class TickerLeak implements Rule {
    private static final String ID = "ticker-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a ticker is not stopped on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new MustRelease(ID, Acquires.Kind.TICKER, new MustRelease.Words("ticker made by", "not stopped", "Stop"))
                .check(context);
    }
}
