package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.RuleInfo;

/** Looks for one kind of leak in a whole program. */
public interface Rule {
    /** What is known of the rule before it runs. */
    RuleInfo info();

    /** What it finds; never throws. */
    RuleResult check(RuleContext context);
}
