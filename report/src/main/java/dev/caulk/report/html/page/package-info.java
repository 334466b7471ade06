/** What the templates of the HTML report show, as plain values: all decisions are taken before they run. */
@NullMarked
package dev.caulk.report.html.page;

import org.jspecify.annotations.NullMarked;
