package dev.caulk.syntax;

import dev.caulk.grammar.EventTape;
import dev.caulk.grammar.GoParser;
import dev.caulk.grammar.NameKey;
import dev.caulk.grammar.Problem;
import dev.caulk.grammar.TokenBuffer;
import dev.caulk.syntax.ast.Ident;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a recognised file: the next token, and the next event of the tape. The builders read both from left to right;
 * since the file conforms to the grammar, they look at a token only to choose, never to check.
 */
final class Cursor {
    /** Literals longer than that hardly come again. */
    private static final int LONGEST_POOLED = 8;

    private final TokenBuffer tokens;
    private final EventTape tape;
    private final NamePool names;
    private final Extent extent;
    private final NodeStack nodes = new NodeStack();
    private final List<Problem> problems = new ArrayList<>();
    private int token;
    /** Of the next token: builders ask for it several times. */
    private int type;

    private int event;

    /**
     * @param extent how much of the file is built
     */
    Cursor(TokenBuffer tokens, EventTape tape, NamePool names, Extent extent) {
        this.tokens = tokens;
        this.tape = tape;
        this.names = names;
        this.extent = extent;
        this.type = tokens.type(0);
    }

    TokenBuffer tokens() {
        return tokens;
    }

    /** How much of the file is built. */
    Extent extent() {
        return extent;
    }

    /** Where lists are collected. */
    NodeStack nodes() {
        return nodes;
    }

    /** Index of the next token. */
    int token() {
        return token;
    }

    /** Type of the next token. */
    int type() {
        return type;
    }

    boolean at(int wanted) {
        return type == wanted;
    }

    /** Offset of the first byte of the next token. */
    int start() {
        return tokens.start(token);
    }

    /** Offset just past the token before the next one. */
    int previousEnd() {
        return tokens.end(token - 1);
    }

    /** Steps over a token and returns the offset of its first byte. */
    int next() {
        int start = tokens.start(token);
        step();
        return start;
    }

    private void step() {
        moveTo(token + 1);
    }

    private void moveTo(int newToken) {
        token = newToken;
        type = tokens.type(newToken);
    }

    /** Steps over a token of that type if it is the next one. */
    boolean skip(int wanted) {
        if (type != wanted) {
            return false;
        }
        step();
        return true;
    }

    /** Whether a match of {@code rule} begins at the next token. */
    boolean atRule(int rule) {
        return event < tape.size() && tape.rule(event) == rule && tape.firstToken(event) == token;
    }

    /** The rule of the next event. */
    int rule() {
        return tape.rule(event);
    }

    /** Steps into the next event and returns the token after its last one. */
    int enter() {
        return tape.endToken(event++);
    }

    /** Steps over the next event with all in it. */
    void skipRule() {
        int end = enter();
        while (event < tape.size() && tape.firstToken(event) < end) {
            event++;
        }
        moveTo(end);
    }

    Ident ident() {
        int at = token;
        step();
        int start = tokens.start(at);
        int end = tokens.end(at);
        // The point of an import is no name to the scanner, which notes no key of it.
        long key = tokens.type(at) == GoParser.IDENT ? tokens.key(at) : NameKey.of(tokens.source(), start, end);
        return new Ident(start, end, names.text(tokens.source(), start, end, key));
    }

    /** Identifiers and the commas between them. */
    List<Ident> idents() {
        Ident first = ident();
        if (!at(GoParser.COMMA)) {
            return List.of(first);
        }
        int list = nodes.mark();
        nodes.push(first);
        while (skip(GoParser.COMMA)) {
            nodes.push(ident());
        }
        return nodes.listFrom(list);
    }

    /** Bytes of the file as text. */
    String text(int start, int end) {
        int length = end - start;
        if (length > LONGEST_POOLED) {
            return new String(tokens.source(), start, length, StandardCharsets.UTF_8);
        }
        return names.text(tokens.source(), start, end, NameKey.of(tokens.source(), start, end));
    }

    /**
     * Steps over the separator of a list and reports a doubled one, which the grammar lets through.
     *
     * @return whether there is another element
     */
    boolean separator(int separator, int closer) {
        if (!skip(separator)) {
            return false;
        }
        while (at(separator)) {
            problem(start(), tokens.end(token), "unexpected " + (separator == GoParser.COMMA ? "comma" : "semicolon"));
            step();
        }
        return !at(closer);
    }

    /** Reports what the grammar lets through and Go does not. */
    void problem(int start, int end, String message) {
        problems.add(new Problem(start, end, "syntax error: " + message));
    }

    /** Reports what Go allows and we do not. */
    void tooDeep(int start, int end) {
        problems.add(new Problem(start, end, "nested too deeply"));
    }

    int problemCount() {
        return problems.size();
    }

    List<Problem> problems() {
        return problems;
    }
}
