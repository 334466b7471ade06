/**
 * What an audit concludes once the findings in the source and the goroutines in the profiles are joined: an {@link
 * dev.caulk.report.AuditReport}, which every output format is written from.
 */
@NullMarked
package dev.caulk.report;

import org.jspecify.annotations.NullMarked;
