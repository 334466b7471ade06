/**
 * Facts about Go libraries as data: what their functions do to resources, and which goroutines one of their resources
 * holds. Start at {@link dev.caulk.model.Models}.
 */
@NullMarked
package dev.caulk.model;

import org.jspecify.annotations.NullMarked;
