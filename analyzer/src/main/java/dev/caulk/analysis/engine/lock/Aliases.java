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
        int last = steps.size() - 1;
        if (last < 0 || ways.isEmpty()) {
            return new Paths.View(path, false);
        }
        To single = ways.get(List.of(steps.get(last)));
        if (single != null) {
            return new Paths.View(onto(path, last, single), single.reading());
        }
        int outer = last - 1;
        while (outer >= 0 && steps.get(outer).startsWith("[")) {
            outer--;
        }
        To both = outer < 0
                ? null
                : ways.get(List.of(steps.get(outer) + (outer < last - 1 ? FieldValues.ELEMENT : ""), steps.get(last)));
        return both == null ? new Paths.View(path, false) : new Paths.View(onto(path, outer, both), both.reading());
    }

    private static LockPath onto(LockPath path, int length, To to) {
        List<String> all = new ArrayList<>(path.steps().subList(0, length));
        all.addAll(to.steps());
        return new LockPath(path.root(), path.number(), path.symbol(), all);
    }
}
