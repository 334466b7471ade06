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
        SourceFile source = SourceFile.of(path, content);
        List<Problem> problems = recognizer.read(content);
        if (!problems.isEmpty()) {
            return failed(source, problems);
        }
        Cursor cursor = new Cursor(recognizer, names);
        GoFile tree = new FileBuilder(cursor).file();
        if (!cursor.problems().isEmpty()) {
            return failed(source, cursor.problems());
        }
        return new ParseResult.Parsed(source, tree, recognizer.tokens().count());
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
