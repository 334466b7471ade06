/** The formats that reports can be written in, by name or file extension. */
@NullMarked
package dev.caulk.report.format;

import org.jspecify.annotations.NullMarked;
