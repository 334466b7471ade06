package dev.caulk.model;

import java.util.Collection;
import java.util.Comparator;

/** How many characters to insert, delete or replace to turn one word into another. */
public final class EditDistance {
    private EditDistance() {}

    /** The distance of Levenshtein, in UTF-16 code units. */
    public static int between(String a, String b) {
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
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** The candidate nearest to a word, the first of equally near ones; empty where there is none. */
    static String nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> between(word, candidate)))
                .orElse("");
    }
}
