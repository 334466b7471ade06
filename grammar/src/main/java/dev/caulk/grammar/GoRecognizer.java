package dev.caulk.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * Scans and parses Go files. One instance serves one thread and keeps its buffers from file to file; what {@link #tokens}
 * and {@link #events} return changes with the next call of {@link #read}.
 */
public final class GoRecognizer {
    private final GoScanner scanner = new GoScanner();
    private final TokenBuffer tokens = scanner.scan(new byte[0]);
    private final GoParser parser = new GoParser(new TokenArrayStream(tokens));

    /**
     * Reads a file and returns what is wrong with it: every lexical problem, and the first syntax error, in source order.
     * Empty when the file conforms to the grammar.
     */
    public List<Problem> read(byte[] source) {
        scanner.scan(source);
        return parse();
    }

    /** Reads a file as {@link #read}, but takes the bodies of declared functions for empty ones. */
    public List<Problem> readDeclarations(byte[] source) {
        scanner.scanDeclarations(source);
        return parse();
    }

    private List<Problem> parse() {
        parser.restart();
        List<Problem> problems = tokens.problems();
        try {
            parser.file();
            return problems;
        } catch (SyntaxFailure failure) {
            return withSyntaxError(problems, failure.problem());
        } catch (
                StackOverflowError
                        overflow) { // the caller's thread has a smaller stack than EventParser.MAX_DEPTH needs
            return withSyntaxError(problems, parser.tooDeep());
        }
    }

    /** A syntax error behind a lexical problem is most likely its consequence, and is left out. */
    private static List<Problem> withSyntaxError(List<Problem> lexical, Problem error) {
        List<Problem> all = new ArrayList<>();
        for (Problem problem : lexical) {
            if (problem.start() > error.start() && all.isEmpty()) {
                all.add(error);
            }
            all.add(problem);
        }
        return all.isEmpty() ? List.of(error) : List.copyOf(all);
    }

    /** The tokens of the last file. */
    public TokenBuffer tokens() {
        return tokens;
    }

    /** The rules that matched in the last file; complete only if it had no problem. */
    public EventTape events() {
        return parser.tape();
    }
}
