package dev.caulk.profile;

/** What the stacks of one document are made of, each kept once: states and labels as texts, and frames. */
final class Symbols {
    private final ByteTable texts = new ByteTable();
    private final FrameTable frames = new FrameTable();
    private final int none;

    Symbols() {
        none = texts.id("");
    }

    ByteTable texts() {
        return texts;
    }

    FrameTable frames() {
        return frames;
    }

    /** The number of the empty text. */
    int none() {
        return none;
    }

    /** The number of a frame of which texts are at hand; an empty file and a negative line are absent. */
    int frame(String function, String file, int line, int start) {
        return frames.id(
                frames.names().id(function),
                file.isEmpty() ? FrameTable.NONE : frames.files().id(file),
                line < 0 ? FrameTable.NONE : line,
                start <= 0 ? FrameTable.NONE : start,
                false);
    }
}
