package dev.caulk.report.correlate;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.profile.Creator;
import dev.caulk.profile.Frame;
import dev.caulk.profile.StackGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A group of goroutines and what the source says about its frames.
 *
 * @param frames innermost first, without the runtime's own at the top, where debug=1 leaves them out too
 * @param creator the function that holds the {@code go}, where the dump tells
 */
record Stack(StackGroup group, List<Call> frames, Optional<Call> creator) {
    /**
     * One frame.
     *
     * @param symbol canonical; that of the source where the frame is in it
     * @param functions of the source that it may mean; empty outside the audited tree
     * @param user whether it is the user's code
     */
    record Call(Frame frame, String symbol, List<FunctionFacts> functions, boolean user) {}

    static Stack of(StackGroup group, SourceIndex index) {
        List<Call> calls = new ArrayList<>();
        for (Frame frame : group.frames()) {
            boolean waiting = calls.isEmpty() && Symbols.runtime(frame.function());
            if (!waiting && !frame.function().equals("runtime.goexit")) {
                calls.add(call(frame, index));
            }
        }
        return new Stack(group, List.copyOf(calls), group.creator().map(by -> call(frame(by), index)));
    }

    private static Frame frame(Creator by) {
        return new Frame(by.function(), by.file(), by.line(), false);
    }

    private static Call call(Frame frame, SourceIndex index) {
        List<FunctionFacts> functions = index.resolve(frame.function(), frame.file(), frame.line());
        String symbol =
                functions.isEmpty() ? frame.function() : functions.get(0).runtimeSymbol();
        return new Call(frame, Symbols.canonical(symbol), functions, user(frame, functions, index));
    }

    /** In the audited tree; or, when no source was audited, neither standard library nor a versioned or vendored module. */
    private static boolean user(Frame frame, List<FunctionFacts> functions, SourceIndex index) {
        if (!frame.named()) {
            return false;
        }
        if (!index.empty()) {
            return !functions.isEmpty() || index.auditedPackage(frame.function());
        }
        String file = frame.file().orElse("");
        return !Symbols.standard(frame.function()) && !file.contains("@v") && !file.contains("/vendor/");
    }

    /** The innermost frame of the user's code. */
    Optional<Call> innermostUser() {
        return frames.stream().filter(Call::user).findFirst();
    }

    /** The outermost frame that is not a wrapper of the compiler: the function that {@code go} started. */
    Optional<Call> started() {
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (!Symbols.wrapper(frames.get(i).symbol())) {
                return Optional.of(frames.get(i));
            }
        }
        return Optional.empty();
    }

    /** The frames that were called from {@code call}, innermost first. */
    List<Call> inside(Call call) {
        return frames.subList(0, frames.indexOf(call));
    }
}
