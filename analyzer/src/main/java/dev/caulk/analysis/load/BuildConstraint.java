package dev.caulk.analysis.load;

import java.util.function.Predicate;

/**
 * Evaluates the expression of a {@code //go:build} line: tags, {@code !}, {@code &&}, {@code ||} and parentheses (go help
 * buildconstraint). What cannot be read holds, so that the file is not lost.
 */
final class BuildConstraint {
    private static final int DEEPEST = 200;

    private final String text;
    private final Predicate<String> tags;
    private int at;
    private int depth;
    private boolean malformed;

    private BuildConstraint(String text, Predicate<String> tags) {
        this.text = text;
        this.tags = tags;
    }

    static boolean holds(String expression, Predicate<String> tags) {
        BuildConstraint constraint = new BuildConstraint(expression, tags);
        boolean value = constraint.or();
        constraint.skipSpace();
        return value || constraint.malformed || constraint.at < expression.length();
    }

    private boolean or() {
        boolean value = and();
        while (accept("||")) {
            value |= and();
        }
        return value;
    }

    private boolean and() {
        boolean value = not();
        while (accept("&&")) {
            value &= not();
        }
        return value;
    }

    private boolean not() {
        if (++depth > DEEPEST) {
            malformed = true;
            return true;
        }
        boolean value;
        if (accept("!")) {
            value = !not();
        } else if (accept("(")) {
            value = or();
            malformed |= !accept(")");
        } else {
            value = tags.test(tag());
        }
        depth--;
        return value;
    }

    private String tag() {
        skipSpace();
        int start = at;
        while (at < text.length() && isTagCharacter(text.charAt(at))) {
            at++;
        }
        malformed |= at == start;
        return text.substring(start, at);
    }

    private static boolean isTagCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private boolean accept(String token) {
        skipSpace();
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
