/** What {@code caulk profile} and {@code caulk diff} write: one writer per format over a {@link dev.caulk.report.profile.ProfileReport}. */
@NullMarked
package dev.caulk.report.profile;

import org.jspecify.annotations.NullMarked;
