package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.Op;
import java.util.List;

/**
 * A function is counted in a group and handed to a helper that may return without having done anything with it: then nobody counts it
 * off, since the caller does not ask.
 *
 * @param name the group as the caller writes it
 * @param key type and field of the group, or the variable
 * @param add where the group is told of it
 * @param call of the helper
 * @param end where the helper returns without having used the function
 * @param waits where goroutines wait for the group, the nearest first
 */
public record RefusedStart(String name, String key, Place add, Place call, Op.Return end, List<Place> waits) {
    /** Copies the list. */
    public RefusedStart {
        waits = List.copyOf(waits);
    }
}
