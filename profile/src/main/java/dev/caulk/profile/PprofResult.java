package dev.caulk.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What becomes of the samples of a pprof profile: a snapshot, or a name where they count no goroutines. */
final class PprofResult {
    private PprofResult() {}

    /**
     * Samples as read.
     *
     * @param types what the values of a sample are
     * @param labels the text of a set of labels
     */
    record Source(PprofData data, List<String> types, Optional<Instant> taken, IntFunction<String> labels) {}

    static void add(
            Results results,
            Symbols symbols,
            Source source,
            SnapshotShape shape,
            int line,
            Optional<String> truncated) {
        Optional<SnapshotKind> kind = PprofBlock.kind(source.types());
        if (kind.isEmpty()) {
            unread(results, source.types(), shape, line);
            return;
        }
        PprofBlock block = new PprofBlock(symbols, source.data(), kind.get());
        block.count(source.labels());
        if (block.negative() > 0) {
            results.note(
                    Note.Kind.SKIPPED,
                    line,
                    Numbers.of(block.negative(), "sample") + " of negative count left out: this is a difference of"
                            + " profiles, compare the profiles themselves with `caulk diff`");
        }
        if (block.missing() > 0) {
            results.note(
                    Note.Kind.SKIPPED,
                    line,
                    Numbers.of(block.missing(), "reference") + " to locations that the profile does not have");
        }
        truncated.ifPresent(why -> results.note(Note.Kind.TRUNCATED, line, why));
        Origin origin = new Origin(results.document(), line);
        results.snapshot(block.snapshot(origin, shape, source.types().get(0), source.taken(), truncated));
    }

    private static void unread(Results results, List<String> types, SnapshotShape shape, int line) {
        String first = types.isEmpty() ? "" : types.get(0);
        boolean cpu = first.equals("samples") || first.equals("cpu");
        boolean heap = first.startsWith("alloc_") || first.startsWith("inuse_");
        String kind = cpu ? "CPU profile" : heap ? "heap profile" : "profile of " + String.join(", ", types);
        String what = cpu ? "processor time" : heap ? "memory" : "other values";
        results.unread(
                kind,
                line,
                kind + " (" + shape.label() + "): " + what + ", not goroutines; take /debug/pprof/goroutine for those");
    }
}
