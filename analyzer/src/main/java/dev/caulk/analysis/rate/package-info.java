/**
 * How often code runs: roots by what models say libraries call, lifted by loops and lowered by once-only guards. A leak is a
 * missing release times this.
 */
@NullMarked
package dev.caulk.analysis.rate;

import org.jspecify.annotations.NullMarked;
