package dev.caulk.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The stack that a creating goroutine had when it ran the {@code go} statement; printed with {@code
 * GODEBUG=tracebackancestors=N} only.
 *
 * @param goroutine the ancestor's number, present only where all members of the group agree
 * @param frames innermost first
 * @param creator who started the ancestor itself
 */
public record Ancestor(OptionalLong goroutine, List<Frame> frames, Optional<Creator> creator) {
    /** Copies the frames. */
    public Ancestor {
        frames = List.copyOf(frames);
    }
}
