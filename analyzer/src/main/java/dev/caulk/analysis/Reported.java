package dev.caulk.analysis;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rules.RuleResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the findings that are for the people who own the code: not those in generated, vendored or test code. */
final class Reported {
    private final Set<String> silentFiles = new HashSet<>();

    Reported(Program program, boolean tests) {
        for (FunctionFacts function : program.functions()) {
            String path = function.declaration().file().path();
            boolean vendored = path.startsWith("vendor/") || path.contains("/vendor/");
            if (function.generated() || vendored || function.test() && !tests) {
                silentFiles.add(path);
            }
        }
    }

    List<Finding> of(List<RuleResult> results) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> !silentFiles.contains(finding.span().file().path()))
                .sorted()
                .toList();
    }
}
