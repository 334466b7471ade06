package dev.caulk.syntax;

import dev.caulk.syntax.ast.GoFile;
import java.util.List;

/** What came of parsing one file: a tree, errors, or both. */
public sealed interface ParseResult permits ParseResult.Parsed, ParseResult.Recovered, ParseResult.Failed {
    /** The file that was parsed. */
    SourceFile source();

    /**
     * What is wrong with the file, in source order: the first error of a line, and ten at most. One more, {@code too many
     * errors}, stands where the next would.
     */
    List<SyntaxError> errors();

    /**
     * A file without syntax errors.
     *
     * @param tokens how many tokens {@code go/scanner} would give, inserted semicolons included, EOF not
     */
    record Parsed(SourceFile source, GoFile tree, int tokens) implements ParseResult {
        @Override
        public List<SyntaxError> errors() {
            return List.of();
        }
    }

    /**
     * A file with syntax errors, at least one, in source order.
     *
     * @param tree what is sound. In the place of the rest stand {@code BadDecl}, {@code BadStmt} and {@code BadExpr}; a broken
     *     specification of a group is not there.
     */
    record Recovered(SourceFile source, GoFile tree, List<SyntaxError> errors) implements ParseResult {}

    /** A file of which nothing could be made, for want of a package clause or since it is no text. At least one error. */
    record Failed(SourceFile source, List<SyntaxError> errors) implements ParseResult {}
}
