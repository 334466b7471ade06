package dev.caulk.report.correlate;

import dev.caulk.report.LineShift;
import dev.caulk.report.MatchLevel;
import java.util.Optional;

/** How the goroutines of a stack fit a place. */
record Fit(MatchLevel level, Optional<LineShift> shift) {
    static final Fit NONE = new Fit(MatchLevel.NONE, Optional.empty());

    static Fit of(MatchLevel level) {
        return new Fit(level, Optional.empty());
    }

    boolean found() {
        return level != MatchLevel.NONE;
    }

    /** This fit, at most as good as {@code limit}. */
    Fit atMost(MatchLevel limit) {
        return level.compareTo(limit) < 0 ? new Fit(limit, shift) : this;
    }
}
