package dev.caulk.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Parses a file that has errors, one declaration after the other. What is broken is cut out of the tokens, see {@link Repair},
 * until the declaration parses: so the errors of one leave the others alone.
 */
final class Recovery {
    /** A declaration with more errors than that is given up: each costs another parse of it. */
    private static final int MOST_REPAIRS = 50;

    /** Nor are more tokens than that parsed anew in one file: about a second's work. */
    private static final long MOST_TOKENS = 10_000_000;

    /** {@code package}, a name and a semicolon. */
    private static final int PACKAGE_CLAUSE = 3;

    private final TokenBuffer original;
    private final List<Problem> lexical;
    private final int[] lexicalStarts;
    private final TokenBuffer tokens = new TokenBuffer();
    private final GoParser parser = new GoParser(tokens);
    private final Repair repair = new Repair(tokens, parser.tape());
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Problem> firstSyntaxError;
    private long patience = MOST_TOKENS;

    /**
     * @param original the tokens as scanned
     * @param firstSyntaxError what the parse of the whole file ended with
     */
    Recovery(TokenBuffer original, Optional<Problem> firstSyntaxError) {
        this.original = original;
        this.lexical = original.problems();
        this.lexicalStarts = lexical.stream().mapToInt(Problem::start).sorted().toArray();
        this.firstSyntaxError = firstSyntaxError;
    }

    /** Whether there is a package clause, without which a file is no Go at all. */
    static boolean isPossible(TokenBuffer tokens) {
        return tokens.count() >= PACKAGE_CLAUSE
                && tokens.type(0) == GoParser.PACKAGE
                && tokens.type(1) == GoParser.IDENT
                && tokens.type(2) == GoParser.SEMI;
    }

    Recovered recover() {
        markBrokenLiterals();
        tokens.beginCopy(original);
        tokens.addAll(original, 0, PACKAGE_CLAUSE);
        parser.restart();
        DeclarationEnds ends = new DeclarationEnds(original);
        int next = PACKAGE_CLAUSE;
        while (next < original.count()) {
            int end = Math.max(next + 1, ends.end(next));
            next = declaration(next, end);
            closeDeclaration();
            if (next < original.count() && original.type(next) == GoParser.SEMI) {
                next++;
            }
        }
        int end = original.start(original.count());
        tokens.add(TokenBuffer.EOF, end, end);
        return new Recovered(tokens, parser.tape(), problems());
    }

    /** Literals that are no literals could not be evaluated. */
    private void markBrokenLiterals() {
        int token = 0;
        for (Problem problem : lexical) {
            while (token > 0 && original.start(token) > problem.start()) {
                token--;
            }
            while (token < original.count() && original.end(token) <= problem.start()) {
                token++;
            }
            int type = original.type(token);
            if (type >= GoParser.INT && type <= GoParser.STRING && original.start(token) <= problem.start()) {
                original.setType(token, GoParser.BAD);
            }
        }
    }

    /**
     * Parses the tokens {@code from} to {@code to} and ends them with a semicolon.
     *
     * @return the token after the declaration: before {@code to} when more stands behind it
     */
    private int declaration(int from, int to) {
        int first = tokens.size();
        int event = parser.tape().size();
        tokens.addAll(original, from, to);
        tokens.add(TokenBuffer.EOF, original.start(to), original.end(to)); // messages name what stands there
        if (!DeclarationEnds.begins(original.type(from))) {
            report(SyntaxMessages.problem(original, from, GoParser.RULE_file, TokenBuffer.EOF), original.start(from));
            giveUp(first, event);
            return to;
        }
        parseRepairing(first, event);
        int left = tokens.size() - 1 - parser.position();
        tokens.truncate(tokens.size() - left);
        return to - left;
    }

    private void parseRepairing(int first, int event) {
        int repairs = MOST_REPAIRS;
        Optional<Problem> error = parse(first, event);
        while (error.isPresent()) {
            report(error.get(), tokens.start(first));
            int at = parser.failedAt();
            patience -= tokens.size() - first;
            boolean worthwhile = repairs-- > 0 && patience > 0;
            if (!worthwhile || !(joinBrace(at) || repair.repair(parser.openAtFailure(), at))) {
                giveUp(first, event);
                return;
            }
            error = parse(first, event);
        }
    }

    /** Takes away the newline before a brace that opens a body. */
    private boolean joinBrace(int at) {
        boolean lost = at > 0 && tokens.type(at) == GoParser.LBRACE && tokens.inserted(at - 1);
        if (lost) {
            tokens.replace(at - 1, at);
        }
        return lost;
    }

    private void closeDeclaration() {
        int last = tokens.size() - 1;
        int end = tokens.end(last - 1);
        tokens.truncate(last);
        tokens.add(GoParser.SEMI, end, end);
    }

    private void giveUp(int first, int event) {
        tokens.replace(first, tokens.size() - 1, GoParser.BAD);
        parse(first, event);
    }

    private Optional<Problem> parse(int first, int event) {
        parser.restart(first, event);
        try {
            parser.topLevel();
            int at = parser.position();
            boolean bodyFollows = tokens.type(at) == GoParser.SEMI && tokens.type(at + 1) == GoParser.LBRACE;
            if (bodyFollows) {
                throw parser.failure(at + 1, GoParser.RULE_file, GoParser.SEMI);
            }
            if (tokens.type(at) != TokenBuffer.EOF) {
                report(SyntaxMessages.problem(tokens, at, GoParser.RULE_file, GoParser.SEMI), tokens.start(first));
            }
            return Optional.empty();
        } catch (SyntaxFailure failure) {
            return Optional.of(failure.problem());
        } catch (StackOverflowError overflow) { // see GoRecognizer
            return Optional.of(parser.tooDeep());
        }
    }

    /**
     * Keeps an error of the declaration that begins at offset {@code start}, unless it follows from one already known: behind a
     * lexical problem, or at the end of a declaration that was cut short. The first one is known from the whole file, whose parse
     * has seen what comes next.
     */
    private void report(Problem error, int start) {
        if (firstSyntaxError.isPresent()) {
            problems.add(firstSyntaxError.get());
            firstSyntaxError = Optional.empty();
            return;
        }
        boolean follows = isLexicalProblemWithin(start, error.start());
        boolean cutShort = parser.position() == tokens.size() - 1
                && !problems.isEmpty()
                && problems.get(problems.size() - 1).start() >= start;
        boolean aboutRepair = tokens.type(parser.failedAt()) == GoParser.BAD;
        if (!follows && !cutShort && !aboutRepair) {
            problems.add(error);
        }
    }

    private boolean isLexicalProblemWithin(int start, int end) {
        int found = Arrays.binarySearch(lexicalStarts, start);
        int next = found < 0 ? -found - 1 : found;
        return next < lexicalStarts.length && lexicalStarts[next] <= end;
    }

    private List<Problem> problems() {
        List<Problem> all = new ArrayList<>(lexical);
        all.addAll(problems);
        return List.copyOf(all);
    }
}
