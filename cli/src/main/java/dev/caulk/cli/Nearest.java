package dev.caulk.cli;

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
                .filter(name -> distance(typed, name) * 2 < Math.max(typed.length(), name.length()))
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[b.length()];
    }
}
