package dev.caulk.analysis.engine.cfg;

/** How often a loop runs, as far as its header tells. */
public sealed interface LoopBound {
    /** A constant number of times. */
    record Constant(long times) implements LoopBound {}

    /** As often as a value says that does not change in the loop: two loops with equal keys run equally often. */
    record Symbolic(String key) implements LoopBound {}

    /** Until the channel is closed. */
    record Channel(int channel) implements LoopBound {}

    /** Nothing bounds it. */
    record Unbounded() implements LoopBound {}

    /** Whether the number of iterations is fixed on entry. */
    default boolean isCounted() {
        return this instanceof Constant || this instanceof Symbolic;
    }
}
