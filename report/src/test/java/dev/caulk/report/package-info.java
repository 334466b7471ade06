/** Builders of findings, programs, dumps and reports, and the tests of what they make. */
@NullMarked
package dev.caulk.report;

import org.jspecify.annotations.NullMarked;
