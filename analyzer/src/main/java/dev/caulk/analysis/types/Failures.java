package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Carries what a worker thread threw to the thread that waits for it. */
final class Failures {
    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());

    void add(Throwable failure) {
        thrown.add(failure);
    }

    void rethrow() {
        if (!thrown.isEmpty()) {
            throw new IllegalStateException("typing failed", thrown.get(0));
        }
    }
}
