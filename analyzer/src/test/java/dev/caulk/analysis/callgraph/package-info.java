/** Tests of the call graph on Go source. */
@NullMarked
package dev.caulk.analysis.callgraph;

import org.jspecify.annotations.NullMarked;
