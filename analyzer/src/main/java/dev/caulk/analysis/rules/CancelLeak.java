package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.model.Acquires;

/** A context whose cancel function is not called on every path. */
public final class CancelLeak implements Rule {
    private static final String ID = "cancel-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "the cancel function of a context is not called on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new MustRelease(
                        ID,
                        Acquires.Kind.CANCEL,
                        new MustRelease.Words("cancel function returned by", "not called", "cancel"))
                .check(context);
    }
}
