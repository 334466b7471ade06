/** Makes plain classes of what the compiler leaves to be linked at run time: lambdas and the methods of records. */
@NullMarked
package dev.caulk.desugar;

import org.jspecify.annotations.NullMarked;
