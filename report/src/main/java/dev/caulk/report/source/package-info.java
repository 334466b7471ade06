/** Text from outside on its way into a report: source lines, columns in UTF-16, and characters that must not act. */
@NullMarked
package dev.caulk.report.source;

import org.jspecify.annotations.NullMarked;
