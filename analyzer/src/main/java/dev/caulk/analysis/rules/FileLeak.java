package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.model.Acquires;

/** A file that is opened repeatedly and not closed on every path. */
public final class FileLeak implements Rule {
    private static final String ID = "file-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a file is opened repeatedly and not closed on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new MustRelease(ID, Acquires.Kind.FILE, new MustRelease.Words("file opened by", "not closed", "Close"))
                .check(context);
    }
}
