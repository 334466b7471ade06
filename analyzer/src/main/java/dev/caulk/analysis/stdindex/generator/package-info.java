/**
 * Writes the index that {@link dev.caulk.analysis.stdindex.StdIndex} reads, from the sources of a Go release. Nothing else uses
 * it; start at {@link dev.caulk.analysis.stdindex.generator.Main}.
 */
@NullMarked
package dev.caulk.analysis.stdindex.generator;

import org.jspecify.annotations.NullMarked;
