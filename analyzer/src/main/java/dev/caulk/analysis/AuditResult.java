package dev.caulk.analysis;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Ledger;
import dev.caulk.analysis.ops.Program;
import java.util.List;

/**
 * What an audit found.
 *
 * @param findings sorted by place
 * @param program the functions of the tree, for joining with profiles
 * @param sources where the text of each file can be read again
 */
public record AuditResult(List<Finding> findings, Ledger ledger, Program program, SourceTexts sources) {}
