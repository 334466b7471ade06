/**
 * Go types, the objects that names stand for, and what is known of each expression. Unknown is a type: partial programs
 * are the normal case. {@link dev.caulk.analysis.types.Typer} makes a {@link dev.caulk.analysis.types.TypeInfo} of each
 * package.
 */
@NullMarked
package dev.caulk.analysis.types;

import org.jspecify.annotations.NullMarked;
