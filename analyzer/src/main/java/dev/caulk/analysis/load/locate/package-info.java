/** Finds modules, workspaces and the directories that packages outside the audited tree are declared in. Nothing is parsed here. */
@NullMarked
package dev.caulk.analysis.load.locate;

import org.jspecify.annotations.NullMarked;
