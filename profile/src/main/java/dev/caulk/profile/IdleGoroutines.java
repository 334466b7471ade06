package dev.caulk.profile;

import java.util.Optional;

/**
 * Tells goroutines that wait by design from those that deserve a look. A pile of them does: a listener stands there once. Only of
 * the runtime's own there can be as many as the machine has processors.
 */
public final class IdleGoroutines {
    /** More of one stack than this are a pile, whatever they wait for. */
    static final int FEW = 8;

    private IdleGoroutines() {}

    /** What a group idles at; absent where it deserves a look. */
    public static Optional<String> reason(StackGroup group) {
        if (group.neverWakes()) {
            return Optional.empty();
        }
        boolean few = group.count() <= FEW;
        if (group.frames().isEmpty()) {
            return few ? Optional.of("without a stack") : Optional.empty();
        }
        if (isRuntime(group) && (few || isNamed(group))) {
            return Optional.of("runtime workers");
        }
        Optional<AllowList.Entry> entry = few ? AllowList.of(group) : Optional.empty();
        return entry.isPresent() ? Optional.of(entry.get().what()) : Optional.empty();
    }

    private static boolean isNamed(StackGroup group) {
        for (Frame frame : group.frames()) {
            if (!frame.named()) {
                return false;
            }
        }
        return true;
    }

    /** Of the runtime package itself, or addresses without a name. */
    private static boolean isRuntime(StackGroup group) {
        for (Frame frame : group.frames()) {
            if (!isRuntime(frame.function())) {
                return false;
            }
        }
        return true;
    }

    static boolean isRuntime(String function) {
        return function.startsWith("runtime.") && !function.equals("runtime.main") || !Frame.isName(function);
    }
}
