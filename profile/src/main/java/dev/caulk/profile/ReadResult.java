package dev.caulk.profile;

import java.util.List;
import java.util.Optional;

/**
 * All that one document holds, in the order it stands there. Blocks are never merged with one another.
 *
 * @param document the file, address or {@code -} it was read from
 * @param snapshots the profiles, identical repeats dropped
 * @param tables what pprof printed of functions without their stacks
 * @param notes repeats, partial and truncated blocks, text left out
 * @param unread blocks that were recognised but are not goroutine dumps of a shape this version reads
 * @param refusal why nothing could be read, absent otherwise
 */
public record ReadResult(
        String document,
        List<Snapshot> snapshots,
        List<FunctionTable> tables,
        List<Note> notes,
        List<UnreadBlock> unread,
        Optional<Refusal> refusal) {
    /** Copies the lists. */
    public ReadResult {
        snapshots = List.copyOf(snapshots);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        unread = List.copyOf(unread);
    }

    /** A result that is nothing but a refusal. */
    static ReadResult refused(Origin origin, String reason, String remedy) {
        Refusal refusal = new Refusal(origin, reason, remedy);
        return new ReadResult(origin.document(), List.of(), List.of(), List.of(), List.of(), Optional.of(refusal));
    }
}
