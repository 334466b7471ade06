package dev.caulk.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that order frames as their texts do, by function, file and line, so that sorting many stacks compares few texts. Two
 * frames with the same number can differ.
 */
final class FrameRanks {
    /** Of a function and of a file; there are hardly ever more. */
    private static final int BITS = 20;

    private static final int LINE_BITS = 64 - 1 - 2 * BITS;

    private final Map<String, Integer> functions = new HashMap<>();
    private final Map<String, Integer> files = new HashMap<>();

    /** Ranks among the innermost frames of some groups. */
    FrameRanks(List<StackGroup> groups) {
        for (StackGroup group : groups) {
            if (!group.frames().isEmpty()) {
                functions.put(group.frames().get(0).function(), 0);
                files.put(group.frames().get(0).file().orElse(""), 0);
            }
        }
        number(functions);
        number(files);
    }

    private static void number(Map<String, Integer> texts) {
        String[] sorted = texts.keySet().toArray(new String[0]);
        Arrays.sort(sorted);
        int most = (1 << BITS) - 1;
        for (int i = 0; i < sorted.length; i++) {
            texts.put(sorted[i], Math.min(i + 1, most));
        }
    }

    /** The rank of a group's innermost frame; 0 where it has none. A rank that is the largest there is says no more. */
    long of(StackGroup group) {
        if (group.frames().isEmpty()) {
            return 0;
        }
        Frame frame = group.frames().get(0);
        long function = functions.getOrDefault(frame.function(), 0);
        long most = (1L << BITS) - 1;
        if (function == most) {
            return most << BITS + LINE_BITS;
        }
        long file = files.getOrDefault(frame.file().orElse(""), 0);
        long line = file == most ? 0 : Math.min(frame.line().orElse(0), (1L << LINE_BITS) - 1);
        return (function << BITS | file) << LINE_BITS | line;
    }
}
