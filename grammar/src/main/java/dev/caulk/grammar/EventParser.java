package dev.caulk.grammar;

import java.util.Arrays;

/**
 * What the generated parser stands on: it writes events instead of building a tree, and ends at the first error. The methods that
 * the generated code calls are small enough for HotSpot to put them in the place of the call.
 */
abstract class EventParser {
    /**
     * How many rules may be open at once: a level of parentheses takes one, a nested function literal about eight. No program
     * comes near it. It takes {@link GoRecognizer#STACK_BYTES} of stack at most.
     */
    static final int MAX_DEPTH = 10_000;

    /** What grammars call the end of the tokens. */
    static final int EOF = TokenBuffer.EOF;

    private static final int[] NONE = {};

    private final TokenBuffer tokens;
    private final GenericOrArray decision;
    private final EventTape tape = new EventTape();
    /** Of the tokens, which move to a bigger array as they grow. */
    private int[] types;

    private int position;
    /** Of each open rule its place on the tape, or, negative, the rule itself if it does not come there. */
    private int[] open = new int[256];

    private int depth;
    private int[] failed = NONE;
    private int failedAt;

    EventParser(TokenBuffer tokens) {
        this.tokens = tokens;
        this.types = tokens.types();
        decision = new GenericOrArray(tokens);
    }

    EventTape tape() {
        return tape;
    }

    /** Begins with the first token of the refilled buffer. */
    void restart() {
        restart(0, 0);
    }

    /** Begins at a token of the buffer, and forgets the events from {@code event} on. */
    void restart(int token, int event) {
        depth = 0;
        failed = NONE;
        failedAt = token;
        types = tokens.types();
        position = token;
        tape.truncate(event);
    }

    /** Index of the next token. */
    int position() {
        return position;
    }

    /** The recorded rules that were open when the last parse failed, outermost first, as indices of the tape. */
    int[] openAtFailure() {
        return Arrays.stream(failed).filter(at -> at >= 0).map(EventTape::event).toArray();
    }

    /** The token at which the last parse failed. */
    int failedAt() {
        return failedAt;
    }

    private SyntaxFailure failed(Problem problem, int at) {
        failed = Arrays.copyOf(open, depth);
        failedAt = at;
        return new SyntaxFailure(problem);
    }

    /** The error at some token, while a rule is open that the parser does not know of. */
    SyntaxFailure failure(int at, int rule, int expected) {
        return failed(SyntaxMessages.problem(tokens, at, rule, expected), at);
    }

    /** A match of a rule begins at the next token. */
    final void enterRule(int rule) {
        if (depth == open.length) {
            deepen();
        }
        open[depth++] = EventTape.records(rule) ? tape.open(rule, position) : ~rule;
    }

    private void deepen() {
        if (depth >= MAX_DEPTH) {
            throw failed(tooDeep(), position);
        }
        open = Arrays.copyOf(open, Math.min(MAX_DEPTH, open.length * 2));
    }

    /** The error that the current token is inside too many others. */
    Problem tooDeep() {
        int at = position;
        return new Problem(tokens.start(at), tokens.end(at), "nested too deeply");
    }

    /** The match that began last, of those that have not ended, ends before the next token. */
    final void exitRule() {
        int event = open[--depth];
        if (event >= 0) {
            tape.close(event, position);
        }
    }

    /** The type of the next token. */
    final int LA() {
        return types[position];
    }

    /** Steps over a token of this type; behind the last one there is no token to step to. */
    final void match(int type) {
        if (types[position] != type) {
            throw failure(type);
        }
        if (type != EOF) {
            position++;
        }
    }

    /** Steps over a token that was looked at. */
    final void consume() {
        position++;
    }

    /** Which alternative to take where one token does not tell. */
    final int decide(int site) {
        return decision.decide(position);
    }

    /** The error that the current token cannot stand where it does. */
    final SyntaxFailure failure() {
        return failure(TokenBuffer.NO_TYPE);
    }

    /** The error that another token should stand in the place of the current one. */
    private SyntaxFailure failure(int expected) {
        return failure(position, innermost(), expected);
    }

    private int innermost() {
        int event = open[depth - 1];
        return event >= 0 ? tape.rule(EventTape.event(event)) : ~event;
    }
}
