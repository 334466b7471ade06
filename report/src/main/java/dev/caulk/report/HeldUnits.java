package dev.caulk.report;

import java.util.List;

/**
 * Resources (such as connections) that a process holds, told from the goroutines that each of them has.
 *
 * @param kind of the signature: {@code grpc-client}, {@code grpc-server}
 * @param unit one of them in words: {@code gRPC client connection}
 * @param counts how many are held, one number per snapshot
 * @param goroutinesPerUnit of a connected one, by the model
 * @param model the model that was used last, such as {@code grpc 1.70 client}
 * @param inferred whether a stack that each of them must have is missing from the last snapshot
 * @param blame who leaves them open, in words: on a server it is the peer
 * @param sharedWith fingerprints of the other findings that may hold the same ones: no frame tells them apart
 */
public record HeldUnits(
        String kind,
        String unit,
        List<Long> counts,
        int goroutinesPerUnit,
        String model,
        boolean inferred,
        String blame,
        List<String> sharedWith) {
    /** Copies the lists. */
    public HeldUnits {
        counts = List.copyOf(counts);
        sharedWith = List.copyOf(sharedWith);
    }

    /** How many more there are in the last snapshot than in the first: those held by design do not count towards a leak. */
    public long growth() {
        return counts.isEmpty() ? 0 : last() - counts.get(0);
    }

    /** How many are held in the last snapshot. */
    public long last() {
        return counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    }
}
