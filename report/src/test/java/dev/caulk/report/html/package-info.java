/** Tests of the HTML report. */
@NullMarked
package dev.caulk.report.html;

import org.jspecify.annotations.NullMarked;
