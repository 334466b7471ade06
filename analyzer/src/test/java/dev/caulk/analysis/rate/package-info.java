/** Tests of rates on Go source. */
@NullMarked
package dev.caulk.analysis.rate;

import org.jspecify.annotations.NullMarked;
