package dev.caulk.analysis.lower;

/** What becomes of the goroutine that makes a call. */
public enum CallEnd {
    /** It comes back from the call, as far as is known. */
    RETURNS,
    /** It never comes back and deferred calls do not run: the process ends, or it waits forever. */
    STOPS,
    /** It ends after its deferred calls, as {@code runtime.Goexit} does and whatever else ends a test. */
    ENDS_GOROUTINE
}
