package dev.caulk.profile;

/** A goroutine that stands for all of its stack and state. */
final class Sample {
    /** From behind its header to behind the empty line after it. */
    final byte[] text;
    /** Start and end of each part of the text that varies, in order. */
    final int[] cuts;
    /** Whether the last of these is the number of its creator, and not the arguments of a call. */
    final boolean numbered;

    /** The numbers of its {@link StackKey}. */
    final int[] key;
    /** The lines of the text. */
    final int lines;
    /** The number of its innermost function's name. */
    final int top;
    /** Its group, as the user of it set it last; -1 before. */
    int group = -1;

    Sample(byte[] text, int[] cuts, boolean numbered, int[] key, int lines, int top) {
        this.text = text;
        this.cuts = cuts;
        this.numbered = numbered;
        this.key = key;
        this.lines = lines;
        this.top = top;
    }
}
