package dev.caulk.grammar;

import java.util.Arrays;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;

/**
 * What the generated parser stands on: it writes events instead of building a tree, and ends at the first error. The
 * overridden methods are called once or more per token, and the stock ones create objects each time.
 */
abstract class EventParser extends Parser {
    /**
     * How many rules may be open at once: a level of parentheses takes one, a nested function literal about eight. No program
     * comes near it. It takes {@link GoRecognizer#STACK_BYTES} of stack at most.
     */
    static final int MAX_DEPTH = 10_000;

    private static final int[] NONE = {};

    /** Hides the field of the same name: calls through the interface, one or more per token, could not be inlined. */
    @SuppressWarnings("HidingField")
    protected final TokenArrayStream _input;

    /** Hides the field of the same name, as {@link #_input} does. */
    @SuppressWarnings("HidingField")
    protected final FailFast _errHandler;

    private final GenericOrArray decision;
    private final EventTape tape = new EventTape();
    private final Token unused = new CommonToken(Token.INVALID_TYPE);
    /** Of each open rule its place on the tape, or, negative, the rule itself if it does not come there. */
    private int[] open = new int[256];

    private int depth;
    private int[] failed = NONE;
    private int failedAt;

    EventParser(TokenStream input) {
        super(input);
        if (!(input instanceof TokenArrayStream arrays)) {
            throw new IllegalArgumentException("not a TokenArrayStream: " + input);
        }
        _input = arrays;
        _errHandler = new FailFast(this);
        decision = new GenericOrArray(this, arrays);
        setErrorHandler(_errHandler);
        setBuildParseTree(false);
        removeErrorListeners();
    }

    @Override
    public ParserATNSimulator getInterpreter() {
        return decision;
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
        reset();
        _input.restart(token);
        tape.truncate(event);
    }

    /** Index of the next token. */
    int position() {
        return _input.index();
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
        return failed(SyntaxMessages.problem(_input.tokens(), at, rule, expected), at);
    }

    /** What generated code calls in the place of the inherited method, which keeps a tree. */
    void enterRule(EmptyContext context, int state, int rule) {
        if (depth == open.length) {
            deepen();
        }
        open[depth++] = EventTape.records(rule) ? tape.open(rule, _input.index()) : ~rule;
    }

    /** What generated code calls in the place of the inherited method, which keeps a tree. */
    void enterOuterAlt(EmptyContext context, int alternative) {
        // one match is like the other
    }

    private void deepen() {
        if (depth >= MAX_DEPTH) {
            throw failed(tooDeep(), _input.index());
        }
        open = Arrays.copyOf(open, Math.min(MAX_DEPTH, open.length * 2));
    }

    /** The error that the current token is inside too many others. */
    Problem tooDeep() {
        int at = _input.index();
        return new Problem(_input.tokens().start(at), _input.tokens().end(at), "nested too deeply");
    }

    @Override
    public void exitRule() {
        int event = open[--depth];
        if (event >= 0) {
            tape.close(event, _input.index());
        }
    }

    @Override
    public Token match(int type) {
        if (_input.LA(1) != type) {
            throw failure(type);
        }
        if (type != Token.EOF) {
            _input.consume();
        }
        return unused;
    }

    @Override
    public Token consume() {
        _input.consume();
        return unused;
    }

    /**
     * The error at the current token.
     *
     * @param expected the one token type that could stand there, or {@link Token#INVALID_TYPE}
     */
    SyntaxFailure failure(int expected) {
        return failure(_input.index(), innermost(), expected);
    }

    private int innermost() {
        int event = open[depth - 1];
        return event >= 0 ? tape.rule(EventTape.event(event)) : ~event;
    }
}
