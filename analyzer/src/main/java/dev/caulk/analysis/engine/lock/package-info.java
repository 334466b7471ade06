/**
 * Locks that are never given back, taken twice, or taken in opposite orders. Each function is followed path by path with the set of
 * locks that it holds; what it does to the locks of its callers is a summary that they apply, callees first. A lock is the way to
 * it from a parameter, a captured variable, a global or a value: {@code s.mu}.
 */
@NullMarked
package dev.caulk.analysis.engine.lock;

import org.jspecify.annotations.NullMarked;
