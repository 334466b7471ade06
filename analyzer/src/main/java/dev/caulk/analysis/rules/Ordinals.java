package dev.caulk.analysis.rules;

import dev.caulk.analysis.finding.Fingerprint;
import java.util.HashMap;
import java.util.Map;

/** Gives equal findings of one function different fingerprints, by the order in which they come. */
final class Ordinals {
    private final Map<String, Integer> seen = new HashMap<>();

    String fingerprint(String rule, String declaredFunction, String cell, String operation) {
        String key = String.join("\n", declaredFunction, cell, operation);
        int ordinal = seen.merge(key, 1, Integer::sum) - 1;
        return Fingerprint.of(rule, declaredFunction, cell, operation, ordinal);
    }
}
