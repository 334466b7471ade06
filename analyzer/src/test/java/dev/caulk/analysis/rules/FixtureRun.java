package dev.caulk.analysis.rules;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.rules.Expectations.Expected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an audit of a fixture says beside what its comments expect.
 *
 * @param hits expected and found
 * @param missed expected and not found
 * @param stale said to be missed but found
 * @param surprising found and not expected
 */
record FixtureRun(List<Expected> hits, List<Expected> missed, List<Expected> stale, List<String> surprising) {
    static FixtureRun of(Path root) throws IOException, UnreadableInputException {
        AuditRequest request =
                new AuditRequest(List.of(root), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        List<Finding> findings = new ArrayList<>(
                new Auditor().audit(request, AuditProgress.SILENT).findings());
        FixtureRun run = new FixtureRun(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Expected expected : Expectations.in(root)) {
            boolean found = findings.removeIf(finding -> matches(expected, finding));
            if (expected.known()) {
                (found ? run.stale : new ArrayList<Expected>()).add(expected);
            } else {
                (found ? run.hits : run.missed).add(expected);
            }
        }
        findings.forEach(f -> run.surprising.add(f.span().display() + " " + f.rule() + ": " + f.message()));
        return run;
    }

    private static boolean matches(Expected expected, Finding finding) {
        String path = finding.span().file().path();
        return finding.rule().equals(expected.rule())
                && finding.span().line() == expected.line()
                && (path.equals(expected.file()) || path.endsWith("/" + expected.file()))
                && expected.message().matcher(finding.message()).find();
    }

    /** What is wrong, a line each; nothing when all is as expected. */
    List<String> complaints() {
        List<String> all = new ArrayList<>();
        missed.forEach(e -> all.add("not found: " + e.place() + " \"" + e.message() + "\""));
        stale.forEach(e -> all.add("found although marked as missed: " + e.place()));
        surprising.forEach(s -> all.add("not expected: " + s));
        return all;
    }
}
