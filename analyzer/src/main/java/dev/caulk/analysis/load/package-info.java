/**
 * Finds the packages of a tree, reads the files that build for one target, parses and types them. Start at {@link
 * dev.caulk.analysis.load.Loader}.
 */
@NullMarked
package dev.caulk.analysis.load;

import org.jspecify.annotations.NullMarked;
