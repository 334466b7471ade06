/** What stands in go.mod, go.work, go.sum and vendor/modules.txt, and how versions compare. Broken files are read as far as they go. */
@NullMarked
package dev.caulk.analysis.load.module;

import org.jspecify.annotations.NullMarked;
