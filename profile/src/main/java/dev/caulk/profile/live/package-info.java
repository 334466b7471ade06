/** Profiles of running programs, over HTTP. Start at {@link dev.caulk.profile.live.PprofClient}. */
@NullMarked
package dev.caulk.profile.live;

import org.jspecify.annotations.NullMarked;
