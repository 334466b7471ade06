/**
 * The audit: source in, findings and ledger out. Start at {@link dev.caulk.analysis.Auditor}.
 */
@NullMarked
package dev.caulk.analysis;

import org.jspecify.annotations.NullMarked;
