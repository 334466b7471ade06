package dev.caulk.profile.growth;

import dev.caulk.profile.Frame;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.SymbolText;
import dev.caulk.profile.UserFrames;
import java.util.List;
import java.util.OptionalInt;

/**
 * What makes stacks of different snapshots the same, whatever shapes they were printed in: functions and lines, without the
 * runtime's frames at the top, without wrappers of the compiler, states, labels and the spelling of paths.
 */
final class StackName {
    private final boolean lines;

    private StackName(boolean lines) {
        this.lines = lines;
    }

    /** Names for stacks of some snapshots: with lines only if all of them have any. */
    static StackName over(List<Snapshot> snapshots) {
        return new StackName(snapshots.stream()
                .allMatch(s -> s.groups().stream()
                        .anyMatch(
                                g -> g.frames().stream().anyMatch(f -> f.line().isPresent()))));
    }

    String of(StackGroup group) {
        StringBuilder name = new StringBuilder();
        boolean shown = false;
        for (Frame frame : group.frames()) {
            boolean hidden = frame.function().startsWith("runtime.") && !shown || isWrapper(frame.function());
            if (!hidden) {
                shown = true;
                append(name, frame);
            }
        }
        if (!shown) {
            group.frames().forEach(frame -> append(name, frame));
        }
        return name.toString();
    }

    private void append(StringBuilder name, Frame frame) {
        name.append(SymbolText.withoutShapes(frame.function()));
        OptionalInt line = frame.line();
        if (lines && line.isPresent()) {
            name.append(':').append(line.getAsInt());
        }
        name.append('\n');
    }

    private static boolean isWrapper(String function) {
        String last = function.substring(function.lastIndexOf('.') + 1);
        return last.startsWith("gowrap")
                || last.startsWith("deferwrap")
                || function.equals("runtime.goexit")
                || function.equals("runtime.main");
    }

    /** The place where a group blocks: its innermost frame in the program itself, or else its innermost frame. */
    String place(StackGroup group) {
        return UserFrames.innermost(group)
                .or(() -> group.frames().stream()
                        .filter(frame -> !frame.function().startsWith("runtime."))
                        .findFirst())
                .map(frame -> {
                    StringBuilder name = new StringBuilder();
                    append(name, frame);
                    return name.toString();
                })
                .orElseGet(() -> of(group));
    }
}
