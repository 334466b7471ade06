package dev.caulk.analysis.engine.channel;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How many times something happens: a number plus symbolic amounts such as {@code 2 · len(items)}.
 *
 * @param fixed the number
 * @param terms factors of symbolic amounts, by their names
 * @param many whether there is no bound at all
 * @param unclear whether it depends on something that cannot be compared, such as the number of values in another channel
 */
record Count(long fixed, SortedMap<String, Long> terms, boolean many, boolean unclear) {
    /** Beyond this, numbers are not told apart, so that loops come to an end. */
    private static final long MOST = 64;

    static final Count ZERO = of(0);
    static final Count ONE = of(1);
    static final Count MANY = new Count(0, new TreeMap<>(), true, false);
    static final Count UNCLEAR = new Count(0, new TreeMap<>(), true, true);

    Count {
        fixed = Math.min(fixed, MOST);
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    }

    static Count of(long fixed) {
        return new Count(fixed, new TreeMap<>(), false, false);
    }

    boolean isZero() {
        return fixed == 0 && terms.isEmpty() && !many;
    }

    Count plus(Count other) {
        SortedMap<String, Long> sum = new TreeMap<>(terms);
        other.terms.forEach((key, factor) -> sum.merge(key, factor, (a, b) -> Math.min(MOST, a + b)));
        return new Count(fixed + other.fixed, sum, many || other.many, unclear || other.unclear);
    }

    /** As often for each of a number of rounds that a name stands for; a numeral stands for itself. */
    Count times(String key) {
        if (isZero()) {
            return this;
        }
        if (!key.isEmpty() && key.chars().allMatch(Character::isDigit) && key.length() < 18) {
            return times(Long.parseLong(key));
        }
        SortedMap<String, Long> product = new TreeMap<>();
        terms.forEach((term, factor) -> product.merge(term + " · " + key, factor, Long::sum));
        if (fixed != 0) {
            product.merge(key, fixed, Long::sum);
        }
        return new Count(0, product, many, unclear);
    }

    Count times(long number) {
        SortedMap<String, Long> product = new TreeMap<>();
        terms.forEach((term, factor) -> product.put(term, Math.min(MOST, factor * number)));
        return number == 0 ? ZERO : new Count(fixed * number, product, many, unclear);
    }

    /** As often for each of what another count says. */
    Count times(Count other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        Count sum = times(other.fixed);
        for (var term : other.terms.entrySet()) {
            sum = sum.plus(times(term.getKey()).times(term.getValue()));
        }
        return new Count(sum.fixed, sum.terms, many || other.many, unclear || other.unclear);
    }

    /** The same with other names. */
    Count rename(UnaryOperator<String> names) {
        Count renamed = new Count(fixed, new TreeMap<>(), many, unclear);
        for (var term : terms.entrySet()) {
            renamed = renamed.plus(ONE.times(names.apply(term.getKey())).times(term.getValue()));
        }
        return renamed;
    }

    /** The greater of two, as far as they can be compared. */
    static Count max(Count one, Count other) {
        if (one.many != other.many) {
            return one.many ? one : other;
        }
        long a = one.terms.values().stream().mapToLong(Long::longValue).sum();
        long b = other.terms.values().stream().mapToLong(Long::longValue).sum();
        return a != b ? a > b ? one : other : one.fixed >= other.fixed ? one : other;
    }

    /**
     * Whether this surely can exceed what was received by more than a buffer holds.
     *
     * @param early whether the receiver stopped before it had received all that it was going to
     */
    boolean exceeds(Count received, long capacity, boolean early) {
        if (received.many) {
            return false;
        }
        if (many) {
            return !unclear || early || received.isZero();
        }
        SortedMap<String, Long> rest = new TreeMap<>(terms);
        received.terms.forEach((key, factor) -> rest.merge(key, -factor, Long::sum));
        if (rest.values().stream().anyMatch(factor -> factor < 0)) {
            return false;
        }
        return rest.values().stream().anyMatch(factor -> factor > 0) || fixed - received.fixed > capacity;
    }
}
