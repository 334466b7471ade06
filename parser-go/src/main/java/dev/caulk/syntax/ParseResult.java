package dev.caulk.syntax;

import dev.caulk.syntax.ast.GoFile;
import java.util.List;

/** What came of parsing one file: a tree, or the errors that prevented it. */
public sealed interface ParseResult permits ParseResult.Parsed, ParseResult.Failed {
    /** The file that was parsed. */
    SourceFile source();

    /**
     * A file without syntax errors.
     *
     * @param tokens how many tokens {@code go/scanner} would give, inserted semicolons included, EOF not
     */
    record Parsed(SourceFile source, GoFile tree, int tokens) implements ParseResult {}

    /** A file with syntax errors, at least one, in source order. */
    record Failed(SourceFile source, List<SyntaxError> errors) implements ParseResult {}
}
