package dev.caulk.analysis.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts mutants together that one audit can judge: of each file one at most, and in each package none of things with the same name, so
 * that they have little to do with each other.
 */
final class Batches {
    private Batches() {}

    static List<List<Mutant>> of(List<Mutant> mutants) {
        List<List<Mutant>> batches = new ArrayList<>();
        List<Set<String>> taken = new ArrayList<>();
        for (Mutant mutant : mutants) {
            List<String> needs = needs(mutant);
            int batch = 0;
            while (batch < batches.size() && !Collections.disjoint(taken.get(batch), needs)) {
                batch++;
            }
            if (batch == batches.size()) {
                batches.add(new ArrayList<>());
                taken.add(new HashSet<>());
            }
            batches.get(batch).add(mutant);
            taken.get(batch).addAll(needs);
        }
        return batches;
    }

    /** What no other mutant of its batch may have. */
    private static List<String> needs(Mutant mutant) {
        String thing = mutant.importPath() + " " + mutant.touched();
        return mutant.touched().isEmpty() ? List.of(mutant.path()) : List.of(mutant.path(), thing);
    }
}
