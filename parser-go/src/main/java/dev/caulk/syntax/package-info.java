/**
 * Go source files, positions in them, and how to parse them. Start at {@link dev.caulk.syntax.GoSyntax}; the tree is in
 * {@code dev.caulk.syntax.ast}.
 */
@NullMarked
package dev.caulk.syntax;

import org.jspecify.annotations.NullMarked;
