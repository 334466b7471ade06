package dev.caulk.syntax;

import dev.caulk.grammar.GoRecognizer;
import dev.caulk.grammar.Problem;
import dev.caulk.syntax.ast.GoFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parses Go files. One instance serves one thread and keeps its buffers from file to file. */
public final class GoSyntax {
    private final GoRecognizer recognizer = new GoRecognizer();
    private final NamePool names = new NamePool();

    /**
     * Parses a file. Never throws on input: what is no Go comes back as {@link ParseResult.Failed}.
     *
     * @param path the name to report, see {@link SourceFile#path()}
     * @param content the whole file, UTF-8
     */
    public ParseResult parse(String path, byte[] content) {
        return result(path, recognizer.read(content), true);
    }

    /**
     * Parses the declarations of a file: as {@link #parse}, but declared functions have no body. What stands in bodies is not
     * looked at: neither errors nor comments in them are reported, and their tokens are not counted.
     */
    public ParseResult parseDeclarations(String path, byte[] content) {
        return result(path, recognizer.readDeclarations(content), false);
    }

    private ParseResult result(String path, List<Problem> problems, boolean withBodies) {
        SourceFile source = SourceFile.owning(path, recognizer.tokens().lineStarts());
        if (!problems.isEmpty()) {
            return failed(source, problems);
        }
        Cursor cursor = new Cursor(recognizer, names, withBodies);
        try {
            GoFile tree = new FileBuilder(cursor).file();
            if (cursor.problems().isEmpty()) {
                return new ParseResult.Parsed(source, tree, recognizer.tokens().count());
            }
        } catch (
                StackOverflowError
                        overflow) { // what the parser's own limit lets through may be too much for a small stack
            cursor.problem(cursor.start(), cursor.start(), "nested too deeply");
        }
        return failed(source, cursor.problems());
    }

    private static ParseResult failed(SourceFile source, List<Problem> problems) {
        List<SyntaxError> errors = new ArrayList<>();
        for (Problem problem : problems) {
            errors.add(new SyntaxError(source.span(problem.start(), problem.end()), problem.message()));
        }
        errors.sort(Comparator.comparing(SyntaxError::span));
        return new ParseResult.Failed(source, List.copyOf(errors));
    }
}
