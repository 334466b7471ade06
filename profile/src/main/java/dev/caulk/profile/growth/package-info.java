/**
 * How goroutines grow from snapshot to snapshot, stack by stack, and which places block most over many processes. Start at {@link
 * dev.caulk.profile.growth.Growth}.
 */
@NullMarked
package dev.caulk.profile.growth;

import org.jspecify.annotations.NullMarked;
