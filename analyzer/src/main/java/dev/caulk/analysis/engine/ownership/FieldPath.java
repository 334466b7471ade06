package dev.caulk.analysis.engine.ownership;

import java.util.Comparator;

/**
 * A field of a value.
 *
 * @param base the value, or the pointer to the variable that holds it
 * @param name the field, behind those that it is promoted through: {@code Stream.ctx}
 */
record FieldPath(int base, String name) implements Comparable<FieldPath> {
    private static final Comparator<FieldPath> ORDER =
            Comparator.comparingInt(FieldPath::base).thenComparing(FieldPath::name);

    @Override
    public int compareTo(FieldPath other) {
        return ORDER.compare(this, other);
    }
}
