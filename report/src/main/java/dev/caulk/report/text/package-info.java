/** The report as plain text, for terminals and for tools that read {@code path:line:col: message}. */
@NullMarked
package dev.caulk.report.text;

import org.jspecify.annotations.NullMarked;
