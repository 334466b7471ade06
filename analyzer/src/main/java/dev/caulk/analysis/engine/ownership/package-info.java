/**
 * Who must release what: a path-sensitive walk from each acquisition over the values that lead to the resource, with summaries
 * of what functions do to their parameters and what they hand to their callers.
 */
@NullMarked
package dev.caulk.analysis.engine.ownership;

import org.jspecify.annotations.NullMarked;
