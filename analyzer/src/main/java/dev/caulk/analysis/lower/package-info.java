/**
 * Turns typed syntax trees into control-flow graphs of Ops. This is the last reader of trees: everything after it works on
 * {@code dev.caulk.analysis.ops}.
 */
@NullMarked
package dev.caulk.analysis.lower;

import org.jspecify.annotations.NullMarked;
