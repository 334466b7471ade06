/** The report as SARIF 2.1.0, shaped for what code hosts do with it. */
@NullMarked
package dev.caulk.report.sarif;

import org.jspecify.annotations.NullMarked;
