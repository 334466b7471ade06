package dev.caulk.cli;

import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.report.correlate.RuntimeRules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules for source and those for profiles. */
final class AllRules {
    private AllRules() {}

    /** In the order of their ids. */
    static List<RuleInfo> byId() {
        return Stream.concat(Auditor.rules().stream(), RuntimeRules.all().stream())
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }
}
