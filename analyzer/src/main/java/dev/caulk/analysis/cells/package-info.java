/**
 * What operations work on: channels, locks, contexts, timers and resources, told apart by a unification-based, field-sensitive
 * pointer analysis whose function summaries are instantiated at each call.
 */
@NullMarked
package dev.caulk.analysis.cells;

import org.jspecify.annotations.NullMarked;
