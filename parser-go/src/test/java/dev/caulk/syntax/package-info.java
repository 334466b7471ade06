/** Tests of the syntax trees: their shape, their spans, and the errors of files that have none. */
@NullMarked
package dev.caulk.syntax;

import org.jspecify.annotations.NullMarked;
