/**
 * Sends that nobody receives: for channels that stay within a function and what it starts and calls, the values that goroutines
 * may send are held against what the function is sure to receive on each path that leaves it. For channels of any lifetime, by
 * their cells, sends whose receivers can all leave, and closes that are forgotten on a way out.
 */
@NullMarked
package dev.caulk.analysis.engine.channel;

import org.jspecify.annotations.NullMarked;
