package dev.caulk.report.profile;

import dev.caulk.profile.growth.Instances;
import dev.caulk.report.source.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A ranking over processes as JSON, version 1. */
final class InstancesJson {
    private InstancesJson() {}

    static void write(Instances instances, OutputStream out) throws IOException {
        Json.object()
                .put("version", 1)
                .list(
                        "instances",
                        instances.snapshots(),
                        snapshot -> Json.object()
                                .put("document", snapshot.origin().document())
                                .put("goroutines", snapshot.goroutines()))
                .list(
                        "places",
                        instances.places(),
                        place -> Json.object()
                                .put("rms", String.format(Locale.ROOT, "%.1f", place.rms()))
                                .numbers("counts", place.counts())
                                .put("stack", StackJson.group(place.example())))
                .write(out);
    }
}
