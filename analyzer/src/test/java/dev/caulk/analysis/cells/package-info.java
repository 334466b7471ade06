/** Tests of cells. */
@NullMarked
package dev.caulk.analysis.cells;

import org.jspecify.annotations.NullMarked;
