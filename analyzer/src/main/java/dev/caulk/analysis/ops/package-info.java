/**
 * The program as engines and rules see it: each function a control-flow graph of immutable Ops in SSA form. Values are named
 * by the id of the Op that defines them.
 */
@NullMarked
package dev.caulk.analysis.ops;

import org.jspecify.annotations.NullMarked;
