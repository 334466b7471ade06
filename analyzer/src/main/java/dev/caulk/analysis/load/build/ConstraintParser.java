package dev.caulk.analysis.load.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads {@code //go:build} expressions: tags, {@code !}, {@code &&}, {@code ||} and parentheses. */
final class ConstraintParser {
    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;
    private boolean malformed;

    private ConstraintParser(String text) {
        this.text = text;
    }

    static Optional<BuildConstraint> parse(String text) {
        ConstraintParser parser = new ConstraintParser(text);
        BuildConstraint constraint = parser.or();
        parser.skipSpace();
        return parser.malformed || parser.at < text.length() ? Optional.empty() : Optional.of(constraint);
    }

    private BuildConstraint or() {
        return chain("||", this::and, BuildConstraint.Or::new);
    }

    private BuildConstraint and() {
        return chain("&&", this::not, BuildConstraint.And::new);
    }

    private BuildConstraint chain(
            String operator, Supplier<BuildConstraint> operand, Function<List<BuildConstraint>, BuildConstraint> join) {
        List<BuildConstraint> parts = new ArrayList<>(List.of(operand.get()));
        while (accept(operator)) {
            parts.add(operand.get());
        }
        return parts.size() == 1 ? parts.get(0) : join.apply(List.copyOf(parts));
    }

    private BuildConstraint not() {
        if (++depth > DEEPEST) {
            malformed = true;
            return new BuildConstraint.Tag("");
        }
        BuildConstraint constraint;
        if (accept("!")) {
            constraint = new BuildConstraint.Not(not());
        } else if (accept("(")) {
            constraint = or();
            malformed |= !accept(")");
        } else {
            constraint = new BuildConstraint.Tag(tag());
        }
        depth--;
        return constraint;
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

    static boolean isTagCharacter(int c) {
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
