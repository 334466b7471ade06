package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.GoFile;
import java.util.List;

/**
 * A file of a package to be typed.
 *
 * @param functions its declared functions in source order
 */
public record SourceUnit(GoFile tree, List<SourceFunction> functions) {}
