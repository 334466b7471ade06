package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.model.Acquires;

/** The body of an HTTP response that is not closed on every path. */
public final class HttpBodyLeak implements Rule {
    private static final String ID = "http-body-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "the body of an HTTP response is not closed on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new MustRelease(
                        ID,
                        Acquires.Kind.HTTP_BODY,
                        new MustRelease.Words("body of the response of", "not closed", "Close"))
                .check(context);
    }
}
