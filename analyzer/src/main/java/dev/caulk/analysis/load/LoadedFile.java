package dev.caulk.analysis.load;

import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.ast.GoFile;

/**
 * A parsed file of a package; its tree has no comments, unless the file has errors.
 *
 * @param generated it says {@code // Code generated … DO NOT EDIT.} before its package clause
 * @param test its name ends in {@code _test.go}
 * @param language the version of the language that it is written in: what its {@code //go:build} line implies, else that of its
 *     module
 */
public record LoadedFile(SourceFile source, GoFile tree, boolean generated, boolean test, GoVersion language) {}
