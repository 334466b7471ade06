/**
 * What a running Go process shows: goroutine profiles of every shape, read by content into {@link
 * dev.caulk.profile.Snapshot}s. Start at {@link dev.caulk.profile.ProfileReader}.
 */
@NullMarked
package dev.caulk.profile;

import org.jspecify.annotations.NullMarked;
