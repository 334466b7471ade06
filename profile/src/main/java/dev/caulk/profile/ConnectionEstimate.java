package dev.caulk.profile;

import dev.caulk.model.Side;
import java.util.List;
import java.util.Optional;

/**
 * How many units of a library resource (a gRPC connection) the goroutines of a snapshot stand for, by their signature.
 *
 * @param kind the signature's kind: {@code grpc-client} or {@code grpc-server}
 * @param libraryVersion the library's version as its module path shows it, such as {@code v1.70.0}
 * @param unit what one is called
 * @param units how many connections
 * @param connected how many of them hold a live transport
 * @param idle how many hold none: never used, or past their idle timeout
 * @param evidence the groups that were counted, and as what
 * @param goroutinesPerUnit what one connected unit holds by the model
 * @param expectedGoroutines what all units hold by the model, seen or not
 * @param missing the model's goroutines that stand nowhere in the snapshot; not empty means that units are inferred
 * @param accused which side's code leaves the connections open
 * @param model the model that was used, such as {@code grpc 1.70 client}
 * @param pile whether there are more than a sound program holds
 * @param sentence the conclusion, with its arithmetic
 */
public record ConnectionEstimate(
        String kind,
        String unit,
        Optional<String> libraryVersion,
        long units,
        long connected,
        long idle,
        List<Evidence> evidence,
        int goroutinesPerUnit,
        long expectedGoroutines,
        List<String> missing,
        Side accused,
        String model,
        boolean pile,
        String sentence) {
    /** Copies the lists. */
    public ConnectionEstimate {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
    }

    /** Whether a stack that each unit must have is not in the snapshot. */
    public boolean inferred() {
        return !missing.isEmpty();
    }

    /** Goroutines of the evidence. */
    public long goroutinesSeen() {
        long sum = 0;
        for (Evidence part : evidence) {
            sum = Counts.add(sum, part.group().count());
        }
        return sum;
    }

    /**
     * One group that counts for a signature.
     *
     * @param role the name of the goroutine in the model, such as {@code loopyWriter}
     * @param group the group
     */
    public record Evidence(String role, StackGroup group) {}
}
