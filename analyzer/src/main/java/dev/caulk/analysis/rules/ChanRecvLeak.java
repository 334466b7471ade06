package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.explore.Standstill;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.Severity;

/** A goroutine that blocks forever in a channel receive, because nobody sends or closes any more. */
public final class ChanRecvLeak implements Rule {
    private static final String ID = "chan-recv-leak";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                ID,
                "a goroutine blocks forever in a channel receive, because nobody sends or closes any more",
                RuleInfo.Family.CHANNEL,
                Severity.ERROR,
                "0.1.0",
                RulePage.of(ID));
    }

    @Override
    public RuleResult check(RuleContext context) {
        return new Unclosed(context).added(new Standing(ID, Standstill.Kind.RECEIVE, Phrases::receive).check(context));
    }
}
