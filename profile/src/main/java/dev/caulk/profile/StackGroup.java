package dev.caulk.profile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All goroutines of a snapshot that stand at the same stack, in the same state, with the same labels and the same origin.
 *
 * @param count how many goroutines (threads, in a threadcreate profile)
 * @param frames innermost first; empty where the dump gives none
 * @param elided whether the dump left out frames in the middle or at the end
 * @param state the status or wait reason in the runtime's own words ({@code chan send}, {@code select (no cases)},
 *     {@code chan receive (durable)}); absent in debug=1, which does not tell
 * @param leaked whether the garbage collector proved that these can never wake
 * @param minMinutes the shortest wait printed, a lower bound; absent where none is printed
 * @param maxMinutes the longest wait printed
 * @param lockedToThread whether they are wired to an OS thread
 * @param inBubble whether they belong to a synctest bubble
 * @param creator the {@code go} statement that started them; absent for the main goroutine and in debug=1
 * @param ancestors nearest first
 * @param labels profiler labels, by key
 * @param goroutines the numbers of the first members, at most {@link #NUMBERS_KEPT}; {@code count} is always exact
 * @param delayNanos how long they waited in all, in nanoseconds; only block and mutex profiles tell
 * @param line where in the document the first member stands, from 1
 */
public record StackGroup(
        long count,
        List<Frame> frames,
        boolean elided,
        Optional<String> state,
        boolean leaked,
        OptionalInt minMinutes,
        OptionalInt maxMinutes,
        boolean lockedToThread,
        boolean inBubble,
        Optional<Creator> creator,
        List<Ancestor> ancestors,
        SortedMap<String, String> labels,
        List<Long> goroutines,
        OptionalLong delayNanos,
        int line) {
    /** How many goroutine numbers a group keeps, so that memory grows with distinct stacks only. */
    public static final int NUMBERS_KEPT = 16;

    /** Copies the collections. */
    public StackGroup {
        frames = List.copyOf(frames);
        ancestors = List.copyOf(ancestors);
        labels = labels.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        goroutines = List.copyOf(goroutines);
    }

    /** Whether the state alone proves that these goroutines never wake: a nil channel, or a select without cases. */
    public boolean neverWakes() {
        return leaked || state.isPresent() && neverWakes(state.get());
    }

    static boolean neverWakes(String state) {
        return state.contains("(nil chan)") || state.equals("select (no cases)");
    }

    /** Whether another group is equal in all but its place in the document. */
    boolean sameAs(StackGroup other) {
        return withLine(0).equals(other.withLine(0));
    }

    private StackGroup withLine(int atLine) {
        return new StackGroup(
                count,
                frames,
                elided,
                state,
                leaked,
                minMinutes,
                maxMinutes,
                lockedToThread,
                inBubble,
                creator,
                ancestors,
                labels,
                goroutines,
                delayNanos,
                atLine);
    }

    /** The stack as text, one frame a line, the creator last. */
    public String stackText() {
        StringBuilder text = new StringBuilder();
        frames.forEach(frame -> text.append(frame.display()).append('\n'));
        creator.ifPresent(by -> text.append("created by ").append(by.display()).append('\n'));
        return text.toString();
    }
}
