/**
 * Who calls whom: static calls, interface calls to the types that the program instantiates, function values followed through
 * variables, fields, parameters and results, and what models say libraries call back.
 */
@NullMarked
package dev.caulk.analysis.callgraph;

import org.jspecify.annotations.NullMarked;
