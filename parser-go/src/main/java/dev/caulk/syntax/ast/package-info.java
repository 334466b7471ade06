/**
 * The typed syntax tree of a Go file: sealed interfaces and records with byte offsets into the source. {@link
 * dev.caulk.syntax.ast.GoFile} is the root.
 */
@NullMarked
package dev.caulk.syntax.ast;

import org.jspecify.annotations.NullMarked;
