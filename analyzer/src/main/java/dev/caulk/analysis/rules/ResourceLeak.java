package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.model.Acquires;

/** Something that must be closed and is not on every path. */
public final class ResourceLeak implements Rule {
    private static final String ID = "resource-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "something that must be closed is not closed on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        Ordinals ordinals = new Ordinals();
        RuleResult closers = new MustRelease(
                        ID, Acquires.Kind.OTHER, new MustRelease.Words("what is returned by", "not closed", "Close"))
                .check(context, ordinals);
        RuleResult spans = new MustRelease(
                        ID, Acquires.Kind.SPAN, new MustRelease.Words("span started by", "not ended", "End"))
                .check(context, ordinals);
        return closers.and(spans);
    }
}
