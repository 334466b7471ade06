/** Tests of the join of findings and profiles. */
@NullMarked
package dev.caulk.report.correlate;

import org.jspecify.annotations.NullMarked;
