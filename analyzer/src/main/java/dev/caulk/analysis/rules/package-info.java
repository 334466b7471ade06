/** The rules, one class each; every rule has a page beside it in the resources and fixtures in the tests. */
@NullMarked
package dev.caulk.analysis.rules;

import org.jspecify.annotations.NullMarked;
