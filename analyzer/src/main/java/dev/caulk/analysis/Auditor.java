package dev.caulk.analysis;

import dev.caulk.analysis.finding.RuleInfo;
import java.util.List;

/** Runs an audit: loading, typing, lowering, call graph and rules. */
public final class Auditor {
    /** The rules in the order of their ids. */
    public static List<RuleInfo> rules() {
        return List.of();
    }

    /**
     * Audits the paths of a request.
     *
     * @throws UnreadableInputException when a path does not exist, holds no Go file or cannot be read
     */
    public AuditResult audit(AuditRequest request, AuditProgress progress) throws UnreadableInputException {
        throw new UnreadableInputException("nothing to audit in " + request.paths());
    }
}
