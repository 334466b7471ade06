package dev.caulk.analysis.cells;

import java.util.ArrayList;
import java.util.List;

/**
 * The operations on a cell, sorted by function, Op and path.
 *
 * @param complete false when the search met its bound, so that there may be more
 */
public record Operations(List<Operation> all, boolean complete) {
    /** Copies the list. */
    public Operations {
        all = List.copyOf(all);
    }

    /** Those of some kinds. */
    public List<Operation> of(Operation.Kind first, Operation.Kind... more) {
        List<Operation.Kind> wanted = new ArrayList<>(List.of(more));
        wanted.add(first);
        return all.stream().filter(each -> wanted.contains(each.kind())).toList();
    }
}
