package dev.caulk.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What {@code go tool pprof} prints of functions without their stacks: {@code -top}, {@code -peek}, {@code -list}. It counts
 * goroutines by function, so that one goroutine is in many rows.
 *
 * @param kind as users know it, such as {@code pprof -top}
 * @param origin where it starts
 * @param total of the whole profile, absent where the text does not tell
 * @param difference whether it shows what was added to another profile ({@code -base}, {@code -diff_base}), whose total it gives
 * @param rows in the order of the text
 */
public record FunctionTable(String kind, Origin origin, OptionalLong total, boolean difference, List<Row> rows) {
    /** Copies the rows. */
    public FunctionTable {
        rows = List.copyOf(rows);
    }

    /**
     * One function, or one line of it.
     *
     * @param function the runtime symbol
     * @param file as printed, in {@code -list} only
     * @param line in {@code -list} only
     * @param flat goroutines whose innermost frame it is; in a difference they can be fewer than before
     * @param cum goroutines that have it anywhere in their stack
     */
    public record Row(String function, Optional<String> file, OptionalInt line, long flat, long cum) {}
}
