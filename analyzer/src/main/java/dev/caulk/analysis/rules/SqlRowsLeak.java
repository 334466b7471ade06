package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;
import dev.caulk.model.Acquires;

/** Rows of a database query that are not closed on every path. */
public final class SqlRowsLeak implements Rule {
    private static final String ID = "sql-rows-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "the rows of a database query are not closed on every path",
                RuleInfo.Family.OWNERSHIP,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new MustRelease(ID, Acquires.Kind.SQL_ROWS, new MustRelease.Words("result of", "not closed", "Close"))
                .check(context);
    }
}
