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
        return result(path, recognizer.read(content), Extent.WHOLE);
    }

    /**
     * Parses the declarations of a file: as {@link #parse}, but declared functions have no body, and there are no comments. Unless
     * something is wrong outside them, bodies are not looked at: errors in them are not reported, and their tokens are not counted.
     */
    public ParseResult parseDeclarations(String path, byte[] content) {
        List<Problem> problems = recognizer.readDeclarations(content);
        // A brace that is missing in a body may have hidden all that follows.
        return result(path, problems.isEmpty() ? problems : recognizer.read(content), Extent.DECLARATIONS);
    }

    /**
     * Parses a file whose bodies are wanted later, from {@link #parseFunctions}: as {@link #parse}, but without comments, and declared
     * functions have no body. Where an error is found, which may as well be in a body, the result is that of {@link #parse}. What is
     * wrong in bodies though the grammar lets it through is not seen yet.
     */
    public ParseResult parseOutline(String path, byte[] content) {
        List<Problem> problems = recognizer.read(content);
        if (problems.isEmpty()) {
            ParseResult outline = result(path, problems, Extent.DECLARATIONS);
            if (outline instanceof ParseResult.Parsed) {
                return outline;
            }
        }
        return result(path, problems, Extent.WHOLE);
    }

    /** Parses the functions that a file declares, with their bodies: as {@link #parse}, but the tree holds nothing else. */
    public ParseResult parseFunctions(String path, byte[] content) {
        return result(path, recognizer.read(content), Extent.FUNCTIONS);
    }

    private ParseResult result(String path, List<Problem> problems, Extent extent) {
        TokenBuffer tokens = recognizer.tokens();
        int[] lineStarts = tokens.lineStarts();
        List<Problem> known = new ArrayList<>();
        SourceFile source = SourceFile.owning(path, lineStarts, LineDirectives.of(path, tokens, lineStarts, known));
        return problems.isEmpty()
                ? built(source, tokens, recognizer.events(), known, extent)
                : recovered(source, problems, known, extent);
    }

    private ParseResult recovered(SourceFile source, List<Problem> problems, List<Problem> known, Extent extent) {
        boolean all = recognizer.tokens().hasAllProblems();
        Optional<Recovered> recovered = recognizer.recover();
        return recovered
                .map(r -> {
                    known.addAll(r.problems());
                    return built(source, r.tokens(), r.events(), known, extent);
                })
                .orElseGet(() -> new ParseResult.Failed(source, Diagnostics.of(source, problems, all)));
    }

    /** The tree of tokens that conform to the grammar. */
    private ParseResult built(
            SourceFile source, TokenBuffer tokens, EventTape events, List<Problem> known, Extent extent) {
        Cursor cursor = new Cursor(tokens, events, names, extent);
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
