/**
 * Joins findings with profiles: symbol and kind of operation first, then line, paths by suffix; and connections by the set of
 * goroutines that each one holds. Start at {@link dev.caulk.report.correlate.Correlator}.
 */
@NullMarked
package dev.caulk.report.correlate;

import org.jspecify.annotations.NullMarked;
