package dev.caulk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scans and parses Go files. One instance serves one thread and keeps its buffers from file to file; what {@link #tokens}
 * and {@link #events} return changes with the next call of {@link #read}.
 */
public final class GoRecognizer {
    /**
     * The stack that a thread should have that reads files or walks their trees: files are nested up to 10,000 levels deep, and
     * what is deeper is reported. On a smaller one the limit is where the stack ends.
     */
    public static final long STACK_BYTES = 64L << 20;

    private final GoScanner scanner = new GoScanner();
    private final TokenBuffer tokens = scanner.scan(new byte[0]);
    private final GoParser parser = new GoParser(tokens);
    private Optional<Problem> syntaxError = Optional.empty();

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
        syntaxError = syntaxError();
        List<Problem> lexical = tokens.problems();
        return syntaxError.isPresent() ? withSyntaxError(lexical, syntaxError.get()) : lexical;
    }

    private Optional<Problem> syntaxError() {
        try {
            parser.file();
            return Optional.empty();
        } catch (SyntaxFailure failure) {
            return Optional.of(failure.problem());
        } catch (StackOverflowError overflow) { // the caller's thread has less than STACK_BYTES
            return Optional.of(parser.tooDeep());
        }
    }

    /**
     * Parses the last file again if it had problems, declaration by declaration, so that each error costs no more than what it
     * stands in. Empty when nothing could be made of the file: it has no package clause, or more lexical problems than are kept.
     */
    public Optional<Recovered> recover() {
        return tokens.hasAllProblems() && Recovery.isPossible(tokens)
                ? Optional.of(new Recovery(tokens, syntaxError).recover())
                : Optional.empty();
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
