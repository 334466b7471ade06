package dev.caulk.report.correlate;

import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Snapshot;
import java.util.List;

/** Tells the resources that a snapshot shows by their signatures. */
@FunctionalInterface
interface Estimator {
    List<ConnectionEstimate> estimate(Snapshot snapshot);
}
