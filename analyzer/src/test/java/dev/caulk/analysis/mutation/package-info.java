/** Measures by mutation which leaks an audit finds: leaks are edited into functions that have no finding, see {@code bench/mutate}. */
@NullMarked
package dev.caulk.analysis.mutation;

import org.jspecify.annotations.NullMarked;
