/** Where ANTLR looks for targets: {@link org.antlr.v4.codegen.target.EventsTarget} is ours. */
@NullMarked
package org.antlr.v4.codegen.target;

import org.jspecify.annotations.NullMarked;
