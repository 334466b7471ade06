/** Tests of the scanner and of the shape of the generated parser. */
@NullMarked
package dev.caulk.grammar;

import org.jspecify.annotations.NullMarked;
