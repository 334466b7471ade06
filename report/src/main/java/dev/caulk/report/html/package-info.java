/**
 * The report as one HTML file that needs nothing else: no script, no remote source, no network. Records of {@link
 * dev.caulk.report.html.page} are laid out by precompiled templates, which escape every string.
 */
@NullMarked
package dev.caulk.report.html;

import org.jspecify.annotations.NullMarked;
