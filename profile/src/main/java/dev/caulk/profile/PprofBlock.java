package dev.caulk.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/** Turns the samples of a pprof profile into a snapshot, with the stacks that {@code ?debug=1} would print. */
final class PprofBlock {
    private final Symbols symbols;
    private final PprofData data;
    private final SnapshotKind kind;
    private final StackTable table;
    private long negative;
    private long missing;
    private long unlocking;

    PprofBlock(Symbols symbols, PprofData data, SnapshotKind kind) {
        this.symbols = symbols;
        this.data = data;
        this.kind = kind;
        this.table = new StackTable(symbols);
    }

    /** What a profile whose samples have some values counts; absent where those are no counts of goroutines or the like. */
    static Optional<SnapshotKind> kind(List<String> types) {
        if (types.isEmpty()) {
            return Optional.empty();
        }
        return switch (types.get(0)) {
            case "goroutine" -> Optional.of(SnapshotKind.GOROUTINE);
            case "goroutineleak" -> Optional.of(SnapshotKind.GOROUTINE_LEAK);
            case "threadcreate" -> Optional.of(SnapshotKind.THREADCREATE);
            case "contentions" -> Optional.of(SnapshotKind.BLOCK);
            case "samples", "cpu", "alloc_objects", "alloc_space", "inuse_objects", "inuse_space", "" ->
                Optional.empty();
            default -> types.size() == 1 ? Optional.of(SnapshotKind.CUSTOM) : Optional.empty();
        };
    }

    /** Counts all samples. */
    void count(IntFunction<String> labels) {
        FrameKinds kinds = new FrameKinds(symbols);
        StackKey key = new StackKey();
        Member member = new Member();
        for (int sample = 0; sample < data.samples(); sample++) {
            if (data.count(sample) < 0) {
                negative++;
                continue;
            }
            int set = data.labels(sample);
            key.start(
                    symbols.none(),
                    0,
                    set == 0 ? symbols.none() : symbols.texts().id(labels.apply(set)));
            missing += data.stack(sample, key);
            unlocking += key.length() > StackKey.HEAD && kinds.unlocks(key.get(StackKey.HEAD)) ? 1 : 0;
            kinds.settle(key);
            if (kind != SnapshotKind.GOROUTINE && kind != SnapshotKind.GOROUTINE_LEAK) {
                key.state(symbols.none());
            }
            member.clear(1);
            member.delay = kind == SnapshotKind.BLOCK ? Math.max(0, data.delay(sample)) : Member.NONE;
            table.add(key, data.count(sample), member);
        }
    }

    /** Samples of negative count, as a difference of profiles has them; they were left out. */
    long negative() {
        return negative;
    }

    /** References to locations that the profile does not have. */
    long missing() {
        return missing;
    }

    /** A mutex profile shows who unlocked, a block profile who waited; both call their values the same. */
    private SnapshotKind refined() {
        boolean mutex = kind == SnapshotKind.BLOCK && unlocking * 2 > data.samples();
        return mutex ? SnapshotKind.MUTEX : kind;
    }

    Snapshot snapshot(
            Origin origin, SnapshotShape shape, String type, Optional<Instant> taken, Optional<String> truncated) {
        SnapshotKind found = refined();
        String name = switch (found) {
            case BLOCK -> "block";
            case MUTEX -> "mutex";
            default -> type;
        };
        return new Snapshot(
                found,
                shape,
                name,
                origin,
                OptionalLong.empty(),
                table.groups(),
                table.records(),
                taken,
                Optional.empty(),
                truncated);
    }
}
