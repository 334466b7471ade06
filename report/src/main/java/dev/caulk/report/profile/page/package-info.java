/** What the page of a profile report shows, laid out; the template only writes it. */
@NullMarked
package dev.caulk.report.profile.page;

import org.jspecify.annotations.NullMarked;
