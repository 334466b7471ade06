package dev.caulk.syntax;

import dev.caulk.grammar.EventTape;
import dev.caulk.grammar.GoRecognizer;
import dev.caulk.grammar.Problem;
import dev.caulk.grammar.Recovered;
import dev.caulk.grammar.TokenBuffer;
import dev.caulk.syntax.ast.GoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses Go files. One instance serves one thread and keeps its buffers from file to file. */
public final class GoSyntax {
    /**
     * The stack that a thread should have that parses files, in bytes. Files may be nested 10,000 levels deep, a level being a pair
     * of parentheses or less (a function literal takes about eight); what is deeper is reported as an error. On a thread with less,
     * the limit is where its stack ends.
     */
    public static final long STACK_BYTES = GoRecognizer.STACK_BYTES;

    private final GoRecognizer recognizer = new GoRecognizer();
    private final NamePool names = new NamePool();

    /**
     * Parses a file. Never throws on input: what is wrong with it comes back in {@link ParseResult#errors()}.
     *
     * @param path the name to report, see {@link SourceFile#path()}
     * @param content the whole file, UTF-8
     */
    public ParseResult parse(String path, byte[] content) {
        return result(path, recognizer.read(content), true);
    }

    /**
     * Parses the declarations of a file: as {@link #parse}, but declared functions have no body. Unless something is wrong
     * outside them, bodies are not looked at: neither errors nor comments in them are reported, and their tokens are not counted.
     */
    public ParseResult parseDeclarations(String path, byte[] content) {
        List<Problem> problems = recognizer.readDeclarations(content);
        // A brace that is missing in a body may have hidden all that follows.
        return problems.isEmpty() ? result(path, problems, false) : result(path, recognizer.read(content), false);
    }

    private ParseResult result(String path, List<Problem> problems, boolean withBodies) {
        TokenBuffer tokens = recognizer.tokens();
        int[] lineStarts = tokens.lineStarts();
        List<Problem> known = new ArrayList<>();
        SourceFile source = SourceFile.owning(path, lineStarts, LineDirectives.of(path, tokens, lineStarts, known));
        return problems.isEmpty()
                ? built(source, tokens, recognizer.events(), known, withBodies)
                : recovered(source, problems, known, withBodies);
    }

    private ParseResult recovered(SourceFile source, List<Problem> problems, List<Problem> known, boolean withBodies) {
        boolean all = recognizer.tokens().hasAllProblems();
        Optional<Recovered> recovered = recognizer.recover();
        return recovered
                .map(r -> {
                    known.addAll(r.problems());
                    return built(source, r.tokens(), r.events(), known, withBodies);
                })
                .orElseGet(() -> new ParseResult.Failed(source, Diagnostics.of(source, problems, all)));
    }

    /** The tree of tokens that conform to the grammar. */
    private ParseResult built(
            SourceFile source, TokenBuffer tokens, EventTape events, List<Problem> known, boolean withBodies) {
        Cursor cursor = new Cursor(tokens, events, names, withBodies);
        List<Problem> problems = new ArrayList<>(known);
        try {
            GoFile tree = new FileBuilder(cursor).file();
            problems.addAll(cursor.problems());
            return problems.isEmpty()
                    ? new ParseResult.Parsed(source, tree, tokens.count())
                    : new ParseResult.Recovered(source, tree, Diagnostics.of(source, problems, true));
        } catch (StackOverflowError overflow) { // the thread has less than STACK_BYTES
            cursor.tooDeep(cursor.start(), cursor.start());
            problems.addAll(cursor.problems());
            return new ParseResult.Failed(source, Diagnostics.of(source, problems, true));
        }
    }
}
