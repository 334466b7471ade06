package dev.caulk.analysis.engine.lock;

import java.util.Comparator;

/**
 * A question about a value that a branch asks. Equal questions have equal answers, as long as nobody writes what they read.
 *
 * @param kind {@code true}, {@code nil}, {@code eq} and so on
 * @param subject the value in the spelling of {@link Questions}
 * @param other what it is compared with, or empty
 */
record Key(String kind, String subject, String other) implements Comparable<Key> {
    static final String TRUE = "true";
    static final String NIL = "nil";
    static final String EQUAL = "eq";
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::kind).thenComparing(Key::subject).thenComparing(Key::other);

    /** The same question about a value as such, wherever it was read. */
    Key about(int value) {
        return new Key(kind, Questions.token(value), other);
    }

    /** Whether the answer changes when the value, or the field, is written. */
    boolean mentions(String token) {
        return subject.contains(token) || other.contains(token);
    }

    /** Whether it asks about nothing but a parameter or captured variable, so that callers can answer it. */
    boolean isAboutInput() {
        return !subject.isEmpty()
                && (subject.charAt(0) == 'p' || subject.charAt(0) == 'f' || subject.startsWith("*f"))
                && subject.indexOf(';') == subject.length() - 1
                && (other.isEmpty() || !other.contains(";"));
    }

    @Override
    public int compareTo(Key o) {
        return ORDER.compare(this, o);
    }
}
