package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import java.util.HashMap;
import java.util.Map;

/** What explorations of one program find out about its functions, and the numbers of names. */
final class Index {
    private final Map<FunctionId, Liveness> liveness = new HashMap<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    Liveness liveness(Frame frame) {
        return liveness.computeIfAbsent(frame.facts.id(), id -> new Liveness(frame.cfg.body()));
    }

    /** The same number for equal names. */
    int number(Object name) {
        Integer known = numbers.get(name);
        if (known == null) {
            known = numbers.size();
            numbers.put(name, known);
        }
        return known;
    }
}
