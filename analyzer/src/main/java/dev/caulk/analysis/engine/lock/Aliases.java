package dev.caulk.analysis.engine.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields that always hold what another way from the same struct leads to: after {@code s.cond = sync.NewCond(&s.mu)}, {@code s.cond.L}
 * is {@code s.mu}.
 */
final class Aliases {
    private final Map<List<String>, To> ways;

    /**
     * Where steps from a struct lead in truth.
     *
     * @param reading whether to the readers' side of a lock only
     */
    record To(List<String> steps, boolean reading) {}

    /** @param ways steps from a struct, and the steps that lead to the same */
    Aliases(Map<List<String>, To> ways) {
        this.ways = new HashMap<>(ways);
    }

    /** The way without detours at its end. */
    Paths.View resolve(LockPath path) {
        List<String> steps = path.steps();
        for (int length = 1; length <= 2 && length <= steps.size() && !ways.isEmpty(); length++) {
            int from = steps.size() - length;
            To to = ways.get(steps.subList(from, steps.size()));
            if (to != null) {
                List<String> all = new ArrayList<>(steps.subList(0, from));
                all.addAll(to.steps());
                return new Paths.View(new LockPath(path.root(), path.number(), path.symbol(), all), to.reading());
            }
        }
        return new Paths.View(path, false);
    }
}
