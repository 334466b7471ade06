package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.cfg.Cfg;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What explorations of one program find out about its functions, and the numbers of names. */
final class Index {
    private final Map<Cfg, Code> codes = new IdentityHashMap<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    /**
     * The code of a function.
     *
     * @param number of the function, as {@link #number} has it
     */
    record Code(int number, Liveness liveness) {}

    /** What a frame runs. */
    Code code(Frame frame) {
        return codes.computeIfAbsent(frame.cfg, cfg -> new Code(number(frame.facts.id()), new Liveness(cfg.body())));
    }

    Liveness liveness(Frame frame) {
        return code(frame).liveness();
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
