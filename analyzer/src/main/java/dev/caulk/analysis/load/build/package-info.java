/** Decides which files of a directory belong to a build: names, build constraints, and what the comments above a package clause say. */
@NullMarked
package dev.caulk.analysis.load.build;

import org.jspecify.annotations.NullMarked;
