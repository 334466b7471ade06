/** What the interprocedural engines share. */
@NullMarked
package dev.caulk.analysis.engine;

import org.jspecify.annotations.NullMarked;
