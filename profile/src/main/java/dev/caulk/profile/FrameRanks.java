package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers that order frames as their texts do, by function, file and line, so that sorting many stacks compares few texts. Two
 * frames with the same number can differ.
 */
final class FrameRanks {
    /** Of a function and of a file; there are hardly ever more. */
    private static final int BITS = 20;

    private static final int LINE_BITS = 64 - 1 - 2 * BITS;
    private static final long MOST = (1L << BITS) - 1;
    private static final int NONE = -1;

    private final FrameTable frames;
    private final int[] functions;
    private final int[] files;

    /** Ranks among some frames, some of which can be missing. */
    FrameRanks(FrameTable frames, int[] some) {
        this.frames = frames;
        this.functions = new int[frames.names().size()];
        this.files = new int[frames.files().size()];
        for (int frame : some) {
            if (frame != NONE) {
                functions[frames.nameOf(frame)] = NONE;
                if (frames.fileOf(frame) != NONE) {
                    files[frames.fileOf(frame)] = NONE;
                }
            }
        }
        number(functions, frames.names());
        number(files, frames.files());
    }

    private static void number(int[] ranks, ByteTable texts) {
        List<Numbered> used = new ArrayList<>();
        for (int id = 0; id < ranks.length; id++) {
            if (ranks[id] == NONE) {
                used.add(new Numbered(texts.text(id), id));
            }
        }
        Numbered[] sorted = used.toArray(new Numbered[0]);
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            ranks[sorted[i].id()] = (int) Math.min(i + 1, MOST);
        }
    }

    private record Numbered(String text, int id) implements Comparable<Numbered> {
        @Override
        public int compareTo(Numbered other) {
            return text.compareTo(other.text);
        }
    }

    /** The rank of a frame; 0 where it is missing. A rank that is the largest there is says no more. */
    long of(int frame) {
        if (frame == NONE) {
            return 0;
        }
        long function = functions[frames.nameOf(frame)];
        if (function == MOST) {
            return MOST << BITS + LINE_BITS;
        }
        long file = frames.fileOf(frame) == NONE ? 0 : files[frames.fileOf(frame)];
        long line = file == MOST ? 0 : Math.min(Math.max(0, frames.lineOf(frame)), (1L << LINE_BITS) - 1);
        return (function << BITS | file) << LINE_BITS | line;
    }
}
