/** The report as JSON: {@code version: 1}, described by {@code audit-report.schema.json}. */
@NullMarked
package dev.caulk.report.json;

import org.jspecify.annotations.NullMarked;
