@NullMarked
package dev.caulk.analysis.ops.binary;

import org.jspecify.annotations.NullMarked;
