package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.model.Acquires;

/** A network connection or listener that is not closed on every path. */
public final class NetConnLeak implements Rule {
    private static final String ID = "net-conn-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a network connection or listener is not closed on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new MustRelease(
                        ID,
                        Acquires.Kind.CONNECTION,
                        new MustRelease.Words("connection opened by", "not closed", "Close"))
                .check(context);
    }
}
