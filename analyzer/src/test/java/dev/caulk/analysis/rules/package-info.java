/** Tests of the rules on Go source. */
@NullMarked
package dev.caulk.analysis.rules;

import org.jspecify.annotations.NullMarked;
