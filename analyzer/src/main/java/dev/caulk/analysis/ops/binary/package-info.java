/**
 * Package facts as bytes: compact, versioned, the same for equal facts. Strings, files and types are written once and referred to
 * by number.
 */
@NullMarked
package dev.caulk.analysis.ops.binary;

import org.jspecify.annotations.NullMarked;
