package dev.caulk.cli;

import dev.caulk.model.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a user may have meant. */
final class Nearest {
    private Nearest() {}

    /** {@code ", did you mean X?"}, or nothing when no name is near. */
    static String hint(String typed, Collection<String> names) {
        return of(typed, names).map(name -> ", did you mean " + name + "?").orElse("");
    }

    /**
     * The name that {@code typed} begins, or the nearest one if less than half of it has to change; of equally near ones the
     * first in alphabetical order.
     */
    static Optional<String> of(String typed, Collection<String> names) {
        Optional<String> begun = names.stream()
                .filter(name -> typed.length() > 2 && name.startsWith(typed))
                .min(Comparator.naturalOrder());
        return begun.isPresent() ? begun : similar(typed, names);
    }

    private static Optional<String> similar(String typed, Collection<String> names) {
        return names.stream()
                .filter(name -> EditDistance.between(typed, name) * 2 < Math.max(typed.length(), name.length()))
                .min(Comparator.comparingInt((String name) -> EditDistance.between(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
