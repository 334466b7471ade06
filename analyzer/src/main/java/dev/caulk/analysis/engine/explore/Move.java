package dev.caulk.analysis.engine.explore;

import java.util.List;

/**
 * Something that can happen in a state.
 *
 * @param goroutine the goroutine that moves
 * @param choice the case of a communication that it takes; {@link #DEFAULT} for the default
 * @param partner the goroutine that it communicates with, and the case that one takes; empty otherwise
 */
record Move(int goroutine, int choice, List<Partner> partner) {
    static final int DEFAULT = -1;
    /** In place of a goroutine: somebody else calls the method of that number. */
    static final int CALL = -1;

    /** The other side of a communication without buffer; it is the one that receives. */
    record Partner(int goroutine, int choice) {}

    static Move of(Goroutine goroutine, int choice) {
        return new Move(goroutine.id, choice, List.of());
    }
}
