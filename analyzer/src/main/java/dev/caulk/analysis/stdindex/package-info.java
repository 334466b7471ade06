/**
 * The exported API of Go's standard library, for machines without GOROOT: declarations as Go texts in this jar, written by {@code
 * tools/std-index}. Start at {@link dev.caulk.analysis.stdindex.StdIndex}.
 */
@NullMarked
package dev.caulk.analysis.stdindex;

import org.jspecify.annotations.NullMarked;
