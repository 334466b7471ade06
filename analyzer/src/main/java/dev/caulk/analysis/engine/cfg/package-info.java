/** Control-flow facts about one function: dominance, loops and what bounds them, operands and uses of values. */
@NullMarked
package dev.caulk.analysis.engine.cfg;

import org.jspecify.annotations.NullMarked;
