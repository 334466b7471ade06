/** Goroutines that code starts, and what bounds how many of them there are. */
@NullMarked
package dev.caulk.analysis.engine.spawn;

import org.jspecify.annotations.NullMarked;
